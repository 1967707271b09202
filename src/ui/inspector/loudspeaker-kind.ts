import type { Text } from '../hooks/use-text.ts';

/** Kind of a loudspeaker cluster in words; `null` when it is not known, the text itself when it is another kind. */
export function loudspeakerKind({ t }: Text, kind: string | null): string | null {
  switch (kind) {
    case 'wired':
    case 'fm':
    case 'ip':
      return t(`loudspeaker.kind.${kind}`);
    default:
      return kind;
  }
}
