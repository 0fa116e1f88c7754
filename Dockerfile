# Builds the page, then an image that holds only what the server needs to run. Made for docker-compose.yml.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY index.html tsconfig.json vite.config.ts ./
COPY model model
COPY client client
RUN npx vite build
# The page is built: what only it needs stays behind, and so do the pinned Node and the container tools.
RUN npm uninstall --no-audit --no-fund --omit=dev vite @vitejs/plugin-react @fontsource-variable/inter react react-dom \
    @mantine/core @mantine/hooks @mantine/notifications @tabler/icons-react @tanstack/react-query \
    @tanstack/react-virtual cytoscape d3-force zustand node testcontainers

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY model model
COPY cypher cypher
COPY neo4j neo4j
COPY samples samples
COPY server server
RUN mkdir /data && chown node:node /data
USER node
ENV ENTENTE_HOME=/data HOST=0.0.0.0
VOLUME /data
EXPOSE 4000
CMD ["node", "server/cli.ts", "start"]
