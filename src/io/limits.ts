/** Bounds beyond which a file is refused: they keep memory bounded and a hostile file harmless. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
export const MAX_ROWS = 1_500_000;
export const MAX_COLUMNS = 500;
/** Characters of one physical line: longer ones are not tables. */
export const MAX_LINE = 1_000_000;
