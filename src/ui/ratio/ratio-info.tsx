import type { JSX } from 'react';
import type { LayerKind } from '../../domain/dataset.ts';
import type { Metric } from '../../domain/metric.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';
import { useText, type Text } from '../hooks/use-text.ts';
import { Icon } from '../kit/icon.tsx';
import { Popover } from '../kit/popover.tsx';
import type { Snapshot } from '../../state/snapshot.ts';
import { amount, ratioCount, ratioInterval } from './ratio-words.ts';
import { ruleSentences } from './rule-words.ts';
import styles from './ratio-line.module.css';

interface RatioInfoProps {
  readonly label: string;
  readonly ratio: Ratio | undefined;
  readonly metric: Metric;
}

/** What a figure was made of: counts, what is not known, the rule, the files and their dates. */
export function RatioInfo({ label, ratio, metric }: RatioInfoProps): JSX.Element {
  const text = useText();
  const title = text.t('ratio.about', { label });
  return (
    <Popover
      label={title}
      trigger={
        <button type="button" className={styles['info']} aria-label={title} title={title}>
          <Icon name="info" size={14} />
        </button>
      }
    >
      <RatioDetails ratio={ratio} metric={metric} />
    </Popover>
  );
}

function RatioDetails({ ratio, metric }: Omit<RatioInfoProps, 'label'>): JSX.Element {
  const text = useText();
  const snapshot = useSnapshot();
  const { t } = text;
  return (
    <dl className={styles['details']}>
      <div>
        <dt>{t('ratio.counted')}</dt>
        {ratio === undefined || ratio.value === null ? (
          <dd>{t(`missing.${ratio?.missing ?? 'not-computed'}`)}</dd>
        ) : (
          <dd>{ratioCount(text, ratio)}</dd>
        )}
        {ratio === undefined || ratio.unknown <= 0 ? null : <dd>{unknownWords(text, ratio)}</dd>}
      </div>
      <div>
        <dt>{t('ratio.rule')}</dt>
        {ruleSentences(text, snapshot, metric).map((sentence) => (
          <dd key={sentence}>{sentence}</dd>
        ))}
      </div>
      <div>
        <dt>{t('ratio.source')}</dt>
        {sourceLines(text, snapshot, metric).map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </div>
    </dl>
  );
}

function unknownWords(text: Text, ratio: Ratio): string {
  const unknown = `${amount(text, ratio.unit, ratio.unknown)} ${text.t(`unit.${ratio.unit}`)}`;
  const interval = ratioInterval(text, ratio) ?? '';
  return text.t('ratio.unknown', { unknown, interval });
}

/** The files a metric rests on, with the date each describes. */
function sourceLines({ t, date }: Text, { data, view }: Snapshot, metric: Metric): readonly string[] {
  return layersOf(metric, view.vintage).map((layer) => {
    const source = data.dataset.sources[layer];
    if (source === undefined) return t('ratio.source.none', { layer: t(`layer.${layer}`) });
    const asOf = source.asOf === null ? t('ratio.source.undated') : date(source.asOf);
    return t(source.synthetic ? 'ratio.source.synthetic' : 'ratio.source.line', {
      layer: t(`layer.${layer}`),
      file: source.fileName,
      date: asOf,
    });
  });
}

function layersOf({ service, measure }: Metric, vintage: '2023' | '2025'): readonly LayerKind[] {
  const layer: LayerKind =
    service === 'ftth' ? 'fibre' : service === 'loudspeaker' ? 'loudspeakers' : 'stations';
  return [layer, measure === 'area' ? `boundaries-${vintage}` : 'villages'];
}
