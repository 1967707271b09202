import type { JSX } from 'react';
import { WhatIfSection } from '../what-if/what-if-section.tsx';
import { LayerSection } from './layer-section.tsx';
import { MetricSection } from './metric-section.tsx';
import { OperatorSection } from './operator-section.tsx';
import { RuleSection } from './rule-section.tsx';
import { ServiceSection } from './service-section.tsx';
import { TechnologySection } from './technology-section.tsx';
import styles from './rail.module.css';

/** What is shown and how it is judged. Every choice here changes map, tables, inspector and legend together. */
export function Rail(): JSX.Element {
  return (
    <div className={styles['rail']}>
      <MetricSection />
      <TechnologySection />
      <OperatorSection />
      <ServiceSection />
      <LayerSection />
      <WhatIfSection />
      <RuleSection />
    </div>
  );
}
