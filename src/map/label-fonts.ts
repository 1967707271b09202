import { LABEL_FONT_FAMILY, LABEL_FONT_WEIGHTS } from './layers-labels.ts';

/**
 * Makes the browser load the subsets that Vietnamese names need. Glyphs are drawn once and kept, so a label
 * that is drawn before its font stays wrong. Resolves also when a page declares no such font.
 */
export async function loadLabelFonts(): Promise<void> {
  const loads = LABEL_FONT_WEIGHTS.map((weight) =>
    document.fonts.load(`${weight} 24px "${LABEL_FONT_FAMILY}"`, SAMPLE),
  );
  await Promise.allSettled(loads);
}

/** Letters of every subset in use: basic Latin, đ and ơ of Latin Extended, letters with two marks. */
const SAMPLE = 'Aa0 Đđ Ơơ Ưư Ẵẵ Ẫẫ Ễễ Ồồ Ốố Ỹỹ';
