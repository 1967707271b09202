import type { LoudspeakerKind } from '../../domain/services.ts';
import type { Text } from '../hooks/use-text.ts';

const KINDS: readonly LoudspeakerKind[] = ['wired', 'fm', 'ip'];

/** Kind of a loudspeaker cluster in words; `null` when it is not known, the text itself when it is another kind. */
export function loudspeakerKind({ t }: Text, kind: string | null): string | null {
  const known = KINDS.find((candidate) => candidate === kind);
  return known === undefined ? kind : t(`loudspeaker.kind.${known}`);
}
