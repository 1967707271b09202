/** RFC 4180 text with line feeds; `null` is an empty cell. */
export function toCsv(
  headers: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [headers, ...rows].map((cells) => `${cells.map(toCell).join(',')}\n`).join('');
}

function toCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
