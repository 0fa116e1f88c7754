// Free ports and answering ports on this machine's loopback address. Knows nothing about who wants them.
import { connect, createServer, type AddressInfo } from "node:net";

/** A TCP port on 127.0.0.1 that was free a moment ago; `wanted` if it is free. */
export async function freePort(wanted = 0): Promise<number> {
  const port = await tried(wanted);
  return port ?? (await freePort());
}

/** Whether a port can be listened on. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await tried(port, host)) !== undefined;
}

/** Whether something answers there within `patience` milliseconds. */
export function answers({ host, port }: { host: string; port: number }, patience = 1000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patience });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once("connect", () => end(true));
    socket.once("timeout", () => end(false));
    socket.once("error", () => end(false));
  });
}

function tried(port: number, host = "127.0.0.1"): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address: AddressInfo | string | null = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });
}
