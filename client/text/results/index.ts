import type { CrimeTexts } from '../crimes/crime-texts.ts';
import { crimesInEnglish } from '../crimes/en.ts';
import { crimesInSpanish } from '../crimes/es.ts';
import { crimesInFrench } from '../crimes/fr.ts';
import { crimesInPortuguese } from '../crimes/pt.ts';
import type { DomainTexts } from '../domains/domain-texts.ts';
import { domainsInEnglish } from '../domains/en.ts';
import { domainsInSpanish } from '../domains/es.ts';
import { domainsInFrench } from '../domains/fr.ts';
import { domainsInPortuguese } from '../domains/pt.ts';
import { figuresInEnglish } from '../figures/en.ts';
import { figuresInSpanish } from '../figures/es.ts';
import type { FigureTexts } from '../figures/figure-texts.ts';
import { figuresInFrench } from '../figures/fr.ts';
import { figuresInPortuguese } from '../figures/pt.ts';
import { indicatorsInEnglish } from '../indicators/en.ts';
import { indicatorsInSpanish } from '../indicators/es.ts';
import { indicatorsInFrench } from '../indicators/fr.ts';
import type { IndicatorTexts } from '../indicators/indicator-texts.ts';
import { indicatorsInPortuguese } from '../indicators/pt.ts';
import type { InEveryLanguage } from '../shell/index.ts';

/** Everything that the results page says, in one language. */
export interface ResultsTexts {
  figures: FigureTexts;
  indicators: IndicatorTexts;
  crimes: CrimeTexts;
  domains: DomainTexts;
}

export const resultsTexts: InEveryLanguage<ResultsTexts> = {
  es: {
    figures: figuresInSpanish,
    indicators: indicatorsInSpanish,
    crimes: crimesInSpanish,
    domains: domainsInSpanish,
  },
  en: {
    figures: figuresInEnglish,
    indicators: indicatorsInEnglish,
    crimes: crimesInEnglish,
    domains: domainsInEnglish,
  },
  pt: {
    figures: figuresInPortuguese,
    indicators: indicatorsInPortuguese,
    crimes: crimesInPortuguese,
    domains: domainsInPortuguese,
  },
  fr: {
    figures: figuresInFrench,
    indicators: indicatorsInFrench,
    crimes: crimesInFrench,
    domains: domainsInFrench,
  },
};
