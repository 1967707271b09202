import type { ImportInput, RawTable, Refusal } from '../../../src/io/model.ts';

export function input(name: string, content: string | Uint8Array): ImportInput {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** The only table of a reading; a refusal fails the test with its code. */
export function onlyTable(result: RawTable[] | Refusal): RawTable {
  if (!Array.isArray(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  const [table] = result;
  if (table === undefined || result.length > 1) throw new Error(`${result.length} tables`);
  return table;
}

export function refusalOf(result: RawTable[] | Refusal): Refusal | null {
  return Array.isArray(result) ? null : result;
}

/** Rows as objects, heading → cell. */
export function asObjects({ headers, rows }: RawTable): Record<string, string>[] {
  return rows.map(({ cells }) =>
    Object.fromEntries(headers.map((heading, index) => [heading, cells[index] ?? ''])),
  );
}

export function issueCodes({ issues }: { readonly issues: RawTable['issues'] }): string[] {
  return issues.map(({ code, row }) => (row === null ? code : `${code}@${row}`));
}
