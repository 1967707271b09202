import { runFuzz } from '../compute/coverage/kernel/fuzz.ts';
import { figure, heading, pp } from './report.ts';
import { randomNumbers } from './synthetic.ts';

const CASES = 5000;

/** Adversarial cases against an independent scanline, other cell sizes and the live engine. */
export function benchKernelFuzz(): void {
  heading(`Fuzz: ${CASES} adversarial cases`);
  const report = runFuzz(randomNumbers(7), CASES);
  for (const [kind, cases] of Object.entries(report.byKind)) figure(kind, `${cases}`);
  figure('bound violations', `${report.violations}`, '0');
  figure('disagreements with the scanline (> 0.02 pp)', `${report.disagreements}`, '0');
  figure('worst against the scanline (10 m rows, 0.5 m where needed)', pp(report.worstAgainstScanline));
  figure('worst between four cell sizes', report.worstBetweenCellSizes.toExponential(1), '≤ 1e-9');
  figure('worst between live and cold', report.worstLiveAgainstCold.toExponential(1), '≤ 1e-9');
  for (const failure of report.failures) console.log(failure);
}
