interface Walk {
  readonly active: number;
  readonly page: number;
  readonly last: number;
}

/** The row a key leads to, kept within the table; `null` for a key that is not for walking. */
export function stepOf(key: string, { active, page, last }: Walk): number | null {
  const target = targetOf(key, { active, page, last });
  return target === null ? null : Math.max(0, Math.min(last, target));
}

function targetOf(key: string, { active, page, last }: Walk): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
