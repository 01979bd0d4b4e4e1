import { type ImpactView, labelIn, procedureText } from '../../messages/index.js';

/** The heading of a report: what is compared. */
export const headingOf = ({ impact, lang }: ImpactView, names: readonly [string, string]): string =>
  `${names[0]} → ${names[1]} · ${procedureText(impact.procedure, lang)} · ${impact.asOf}`;

/** Facts by their names. */
export const factNames = (view: ImpactView, facts: readonly string[]): string =>
  facts.map((fact) => labelIn(view)(fact, view.lang)).join(view.lang === 'zh' ? '、' : ', ');
