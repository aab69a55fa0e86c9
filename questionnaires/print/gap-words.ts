/** What stands below a gap that the interviewer fills in, by the fill that the tablet computes; `$1` is the years of the lead-in. */
export const gapWords: Record<'es' | 'en' | 'pt' | 'fr', Record<string, string>> = {
  es: {
    ...{ window_start: 'día en que empieza el periodo', window_end: 'día en que termina el periodo', crime: 'delito' },
    ...{ n: 'n.º', of: 'total', event_n: 'n.º', event_of: 'total', m_line: 'renglón', member_of: 'total' },
    ...{
      selected_name: 'nombre de la persona sorteada',
      event_described: 'lo que contó',
      event_drawn: 'institución',
      lead_start: 'hace $1 años',
      year_start: 'hace 12 meses',
    },
  },
  en: {
    ...{ window_start: 'first day of the period', window_end: 'last day of the period', crime: 'crime' },
    ...{ n: 'no.', of: 'total', event_n: 'no.', event_of: 'total', m_line: 'line', member_of: 'total' },
    ...{
      selected_name: 'name of the person drawn',
      event_described: 'what they told',
      event_drawn: 'institution',
      lead_start: '$1 years ago',
      year_start: '12 months ago',
    },
  },
  pt: {
    ...{ window_start: 'primeiro dia do período', window_end: 'último dia do período', crime: 'crime' },
    ...{ n: 'n.º', of: 'total', event_n: 'n.º', event_of: 'total', m_line: 'linha', member_of: 'total' },
    ...{
      selected_name: 'nome da pessoa sorteada',
      event_described: 'o que contou',
      event_drawn: 'instituição',
      lead_start: 'há $1 anos',
      year_start: 'há 12 meses',
    },
  },
  fr: {
    ...{ window_start: 'premier jour de la période', window_end: 'dernier jour de la période', crime: 'délit' },
    ...{ n: 'n°', of: 'total', event_n: 'n°', event_of: 'total', m_line: 'ligne', member_of: 'total' },
    ...{
      selected_name: 'nom de la personne tirée au sort',

      event_described: 'ce qui a été dit',
      event_drawn: 'institution',
      lead_start: 'il y a $1 ans',
      year_start: 'il y a 12 mois',
    },
  },
};
