import { parseDay } from '../../src/calendar/index.ts';
import { outputsOf, universeOf } from '../../src/diagram/index.ts';

/**
 * An evaluator that reads a procedure's diagrams from one flat table: each fact is brought to its cell at most
 * once, and each part of the verdict is a walk from node to node.
 */
export function tableEvaluator(terrain) {
  const tiers = Object.keys(terrain.rules.tiers ?? {});
  const universe = universeOf([terrain]);
  const outputs = outputsOf(universe.builder, terrain, tiers);
  const { table, roots } = flatten(universe, outputs);
  const encoders = universe.space.variables.map((variable, index) => encoderOf(variable, index));
  const cells = new Int32Array(encoders.length);
  // A fact is brought to its cell when a walk first asks for it, once a person.
  const broughtFor = new Int32Array(encoders.length);
  let person = 0;
  let facts;
  const grounds = rootsOf(outputs, roots, 'ground');
  const missing = rootsOf(outputs, roots, 'material');
  const lacking = rootsOf(outputs, roots, 'alternative');
  const outcomeRoot = roots[outputs.findIndex(({ part }) => part === 'outcome')];
  const tierRoot = roots[outputs.findIndex(({ part }) => part === 'tier')];
  const read = (root) => {
    let at = root;
    // A node is its variable and then a place for each cell; a negative place is a value.
    while (at >= 0) {
      const variable = table[at];
      if (broughtFor[variable] !== person) {
        broughtFor[variable] = person;
        encoders[variable](facts, cells);
      }
      at = table[at + 1 + cells[variable]];
    }
    return -1 - at;
  };
  const take = (one) => {
    facts = one;
    person++;
  };
  return {
    size: table.length,
    short(one) {
      take(one);
      return { outcome: read(outcomeRoot), grounds: grounds.map(({ root }) => read(root)) };
    },
    whole(one) {
      take(one);
      return {
        outcome: read(outcomeRoot),
        tier: read(tierRoot),
        grounds: grounds.map(({ root }) => read(root)),
        missing: missing
          .filter(({ root }) => read(root) === 2)
          .map(({ id }) => ({
            id,
            alternatives: lacking
              .filter((one) => one.of === id && read(one.root) === 2)
              .map(({ kinds }) => kinds),
          })),
      };
    },
  };
}

const rootsOf = (outputs, roots, part) =>
  outputs.flatMap((output, i) => {
    if (output.part !== part) return [];
    const [of, kinds] = (output.id ?? '').split(' ');
    return [{ id: output.id, of, kinds: kinds?.split('+'), root: roots[i] }];
  });

/** Lays the nodes of diagrams out one after another. */
function flatten({ forest }, outputs) {
  const places = new Map();
  const table = [];
  const place = (diagram) => {
    const value = forest.valueOf(diagram);
    if (value !== undefined) return -1 - value;
    const known = places.get(diagram);
    if (known !== undefined) return known;
    const children = forest.childrenOf(diagram).map(place);
    const at = table.length;
    places.set(diagram, at);
    table.push(forest.variableOf(diagram), ...children);
    return at;
  };
  const roots = outputs.map(({ diagram }) => place(diagram));
  return { table: Int32Array.from(table), roots };
}

/** Brings one variable of a person to its cell. */
function encoderOf(variable, index) {
  if (variable.kind === 'joint')
    return (facts, cells) => {
      cells[index] = variable.judge(facts) === 2 ? 1 : 0;
    };
  if (variable.kind === 'paper') return paperEncoder(variable, index);
  const dot = variable.name.indexOf('.');
  const [subject, name] = [variable.name.slice(0, dot), variable.name.slice(dot + 1)];
  const cellOf = cellReader(variable);
  return (facts, cells) => {
    cells[index] = cellOf(facts[subject][name]);
  };
}

function cellReader(variable) {
  const { cells, is } = variable;
  const none = cells.findIndex(({ pieces }) => pieces.some(({ value }) => value === null));
  if (is.type === 'date' || is.type === 'integer') {
    const starts = cells.flatMap(({ pieces: [piece] }) => piece.span?.from ?? []);
    return (value) => {
      if (value === null) return none;
      const place = is.type === 'date' ? parseDay(value) : value;
      let cell = starts.length - 1;
      while (cell > 0 && starts[cell] > place) cell--;
      return cell;
    };
  }
  // Lists are read by the comparisons themselves; of single values there are few, so their cells are kept.
  if (is.type === 'list') return variable.cellOf;
  const kept = new Map();
  return (value) => {
    const key = Array.isArray(value) ? value.join() : value;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const cell = variable.cellOf(value);
    kept.set(key, cell);
    return cell;
  };
}

function paperEncoder(variable, index) {
  const kind = variable.name.slice('materials.'.length);
  const bare = variable.cellOf([kind]);
  return ({ materials }, cells) => {
    const held = materials.filter((paper) => paper === kind || paper.kind === kind);
    cells[index] = held.length === 0 ? 0 : held.includes(kind) ? bare : variable.cellOf(held);
  };
}
