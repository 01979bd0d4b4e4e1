const round = (number, digits) => Number(number.toFixed(digits));

/** The figures as plain JSON. */
export function toReport(contestants, nanoseconds, growthRunners, growthNanoseconds) {
  const base = nanoseconds.get(contestants[0].name);
  const rows = contestants.map(({ name, budget }) => {
    const ratio = nanoseconds.get(name) / base;
    return {
      name,
      nanoseconds: Math.round(nanoseconds.get(name)),
      ratio: round(ratio, 2),
      ...(budget && { budget, isWithinBudget: ratio <= budget }),
    };
  });
  const screen = contestants.find(({ isShortAnswer }) => isShortAnswer).name;
  return {
    node: process.versions.node,
    contestants: rows,
    peersFasterThanScreen: contestants
      .filter(({ name, isPeer }) => isPeer && nanoseconds.get(name) <= nanoseconds.get(screen))
      .map(({ name }) => name),
    growth: growthRunners.map(({ name, size }) => ({
      clauses: size,
      nanoseconds: Math.round(growthNanoseconds.get(name)),
    })),
  };
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

const budgetOf = ({ budget, isWithinBudget }) =>
  budget === undefined ? '' : `≤ ${budget}: ${isWithinBudget ? 'yes' : 'no'}`;

/** What one more clause costs between two sizes, in nanoseconds. */
const slope = (smaller, larger) =>
  (larger.nanoseconds - smaller.nanoseconds) / (larger.clauses - smaller.clauses);

/** The figures for people to read. */
export function format({ node, contestants, peersFasterThanScreen, growth }) {
  const ratios = contestants.map((row) => [
    row.name,
    row.nanoseconds.toLocaleString('en'),
    row.ratio.toFixed(2),
    budgetOf(row),
  ]);
  const sizes = growth.map((size, i) => [
    String(size.clauses),
    size.nanoseconds.toLocaleString('en'),
    i === 0 ? '' : slope(growth[i - 1], size).toFixed(1),
  ]);
  const peers = peersFasterThanScreen.length === 0 ? 'none' : peersFasterThanScreen.join(', ');
  return [
    `One policy, 1,000 people, every answer checked; node ${node}.`,
    '',
    table([['contestant', 'ns a verdict', 'ratio', 'budget'], ...ratios]),
    '',
    `Peers faster than our screen: ${peers}`,
    '',
    table([['clauses (screen)', 'ns a verdict', 'ns a clause more'], ...sizes]),
    `From 1 clause to 100: × ${(growth.at(-1).nanoseconds / growth[0].nanoseconds).toFixed(1)}`,
  ].join('\n');
}
