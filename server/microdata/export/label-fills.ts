import type { Localized } from '#questionnaires';

/** What a label says where its question names a time or a place that each interview fills in for itself. */
export const LABEL_FILLS: Readonly<Record<string, Localized>> = {
  window: {
    es: 'en el período de referencia',
    en: 'in the reference period',
    pt: 'no período de referência',
    fr: 'pendant la période de référence',
  },
  lead: { es: 'en los últimos años', en: 'in the last years', pt: 'nos últimos anos', fr: 'ces dernières années' },
  neighbourhood: { es: 'su barrio o colonia', en: 'your neighbourhood', pt: 'o seu bairro', fr: 'votre quartier' },
  municipality: { es: 'su municipio', en: 'your municipality', pt: 'o seu município', fr: 'votre commune' },
  state: { es: 'su estado o provincia', en: 'your state or province', pt: 'o seu estado', fr: 'votre région' },
  country: { es: 'el país', en: 'this country', pt: 'o país', fr: 'le pays' },
  prosecutor: { es: 'la fiscalía', en: 'the prosecutor', pt: 'o Ministério Público', fr: 'le parquet' },
  // What was told before, which a label does not know.
  apart: { es: '', en: '', pt: '', fr: '' },
};
