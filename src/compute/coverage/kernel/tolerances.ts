/*
 * Where rounding must not decide. Coordinates within a cell carry errors of some 10⁻¹² m; the limits below are far
 * above that and far below anything that matters, and each is applied in the same way by both boundaries that
 * meet, so that a closed outline stays closed.
 */

/** Metres. A circle that passes another circle or a line by less only touches it. */
export const TOUCHING = 1e-9;

/** Sine of the angle, and distance in metres, within which two straight boundaries run along one line. */
export const SAME_LINE_SINE = 1e-8;
export const SAME_LINE_DISTANCE = 1e-5;
