// Plain Cytoscape with its default settings: the same entities, relations, labels, arrows and patterns as in the page.
// Knows nothing of Entente's canvas.
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import type { Board } from "../../client/board/board.ts";
import type { Measured } from "./drawings.ts";

/** A plain drawing in a container. */
export function plainDrawing(container: HTMLElement): Measured {
  const core = cytoscape({ container, style: plainStyle, layout: { name: "preset" } });
  return {
    show: (board) => show(core, board),
    dimAllBut: (id) => {
      core.batch(() => {
        core.elements().removeClass("dim");
        if (id !== undefined) core.elements().not(core.getElementById(id).closedNeighborhood()).addClass("dim");
      });
    },
    fit: () => void core.fit(undefined, 60),
    placeOf: (id) => core.getElementById(id).renderedPosition(),
    thinned: () => undefined,
  };
}

const plainStyle: cytoscape.StylesheetJson = [
  { selector: "node", style: { label: "data(name)", "font-size": 12, width: 34, height: 34 } },
  {
    selector: "edge",
    style: {
      label: "data(label)",
      "font-size": 10,
      width: 1.5,
      "curve-style": "bezier",
      "target-arrow-shape": "triangle",
    },
  },
  { selector: "edge.alleged, edge.reported, edge.intended", style: { "line-style": "dashed" } },
  { selector: "edge.disputed", style: { "line-color": "#b00" } },
  { selector: ".dim", style: { opacity: 0.13 } },
];

function show(core: Core, board: Board): void {
  const nodes = [...board.entities.values()].map(({ id, name }): ElementDefinition => ({
    group: "nodes",
    data: { id, name },
    position: { ...(board.positions.get(id) ?? { x: 0, y: 0 }) },
  }));
  const edges = [...board.relations.values()].map(({ id, subject, object, type, status }): ElementDefinition => ({
    group: "edges",
    data: { id, source: subject, target: object, label: type },
    classes: status,
  }));
  core.batch(() => {
    core
      .elements()
      .filter((element) => !board.entities.has(element.id()) && !board.relations.has(element.id()))
      .remove();
    core.add([...nodes, ...edges].filter(({ data }) => core.getElementById(data.id ?? "").empty()));
  });
}
