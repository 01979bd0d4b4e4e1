const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** What stands with the word before it, and what with the word after. */
const CLOSING = /^[，。；：、）」”？！,.;:)\]]/;
const OPENING = /[（「“([]$|↳\s$/;

/** The columns that a text takes on a terminal: two for a Chinese character, none for colour. */
export function widthOf(text: string): number {
  return [...text.replace(COLOUR, '')].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

/** Fills a text up with spaces to a number of columns. */
export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/**
 * Breaks lines that are longer than the terminal is wide, and sets what follows in under the text of
 * the first. Lines stay whole where no width is given, so that they can be searched.
 */
export function wrap(text: string, columns: number | undefined): string {
  if (columns === undefined || columns < 40) return text;
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= columns ? line : breakLine(line, columns, indentOf(line, columns))))
    .join('\n');
}

/** Breaks a text into lines of a width. */
export const foldTo = (text: string, width: number): string[] => breakLine(text, width, '').split('\n');

/** As far in as the text of a line is, behind its mark. */
function indentOf(line: string, columns: number): string {
  const [lead = ''] = /^\s*(?:(?:[□✓✗?!–•▸]|\d+\.)\s+)?/.exec(line.replace(COLOUR, '')) ?? [];
  return ' '.repeat(Math.min(widthOf(lead) || 2, columns >> 1));
}

function breakLine(line: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(line, columns)) {
    const isBegun = current.replace(COLOUR, '').trim() !== '';
    if (isBegun && widthOf(current) + widthOf(piece.trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = indent + piece.trimStart();
    } else current += piece;
  }
  return [...lines, current].join('\n');
}

/**
 * What a line may be broken between: words with the space after them, and Chinese characters one by one,
 * with the marks that belong to them; ids longer than a line in parts.
 */
function piecesOf(line: string, columns: number): readonly string[] {
  const parts = wordsOf(line).flatMap((word) =>
    widthOf(word) > columns ? word.split(/(?<=[/@-])/) : [word],
  );
  const pieces: string[] = [];
  for (const part of parts) {
    const before = pieces[pieces.length - 1] ?? '';
    const isApart = before === '' || !(CLOSING.test(part) || OPENING.test(before));
    if (isApart) pieces.push(part);
    else pieces[pieces.length - 1] = before + part;
  }
  return pieces;
}

const wordsOf = (line: string): readonly string[] =>
  line.match(new RegExp(`\\s+|${WIDE.source}|(?:(?!${WIDE.source})\\S)+\\s*`, 'g')) ?? [];
