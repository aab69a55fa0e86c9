import type { IndicatorTexts } from './indicator-texts.ts';

export const indicatorsInEnglish: IndicatorTexts = {
  indicators: {
    prevalence_person: {
      name: 'Prevalence of persons',
      definition:
        'Rate of adults who suffered the crime at least once in the last 12 months. A person counts once, however often it happened; crimes against the household as a whole are left out.',
    },
    prevalence_household: {
      name: 'Prevalence of households',
      definition:
        'Share of households that suffered a crime against the household, such as burglary or the theft of a vehicle, at least once in the last 12 months.',
    },
    prevalence_at_risk: {
      name: 'Prevalence among those at risk',
      definition:
        'Share of victims among those to whom the crime can happen: households that own the good, or persons who had a contact with a public official.',
    },
    prevalence_adult_any: {
      name: 'Prevalence of adults, any crime (INEGI)',
      definition:
        'Rate of adults who told of any crime, of their own or of their household. It mixes persons and households and is kept to compare with INEGI’s published series.',
    },
    prevalence_household_any: {
      name: 'Households with a victim (INEGI)',
      definition:
        'Share of households in which the household suffered a crime or the selected adult did. It mixes units and is kept to compare with INEGI’s published series.',
    },
    incidence_person: {
      name: 'Incidence, crimes against persons',
      definition:
        'Crimes against persons in the last 12 months, as a rate of all adults. A person who suffered three counts three times.',
    },
    incidence_household: {
      name: 'Incidence, crimes against households',
      definition: 'Crimes against households in the last 12 months, as a rate of all households.',
    },
    incidence_adult_any: {
      name: 'Incidence, any crime (INEGI)',
      definition:
        'All crimes, against persons and households, as a rate of all adults. It mixes units and is kept to compare with INEGI’s published series.',
    },
    concentration_person: {
      name: 'Crimes per victim, persons',
      definition: 'Crimes against persons divided by the persons who suffered them.',
    },
    concentration_household: {
      name: 'Crimes per victim, households',
      definition: 'Crimes against households divided by the households that suffered them.',
    },
    concentration_adult_any: {
      name: 'Crimes per victim, any crime (INEGI)',
      definition:
        'All crimes divided by the adults who told of any. It mixes units and is kept to compare with INEGI’s published series.',
    },
    screener_dont_know: {
      name: 'Did not know whether it happened',
      definition:
        'Share of persons, or of households for their crimes, who answered “don’t know” when asked whether the crime had happened. They are not counted as victims.',
    },
    screener_refused: {
      name: 'Refused to say whether it happened',
      definition:
        'Share of persons, or of households for their crimes, who refused to say whether the crime had happened, or skipped the part that asks it. They are not counted as victims.',
    },
    dark_figure_unreported: {
      name: 'Dark figure D1: not reported',
      definition:
        'Share of crimes that nobody reported to a competent authority, among the crimes for which it is known whether they were reported.',
    },
    dark_figure_no_file: {
      name: 'Dark figure D2: no file opened',
      definition:
        'Share of crimes that were not formally reported, or were so without an investigation file being opened, or for which neither is known (INEGI’s “cifra negra”).',
    },
    dark_figure_victims: {
      name: 'Dark figure D3: victims who reported none',
      definition:
        'Share of victims of a form of violence who reported none of it to a competent authority. It is 1 minus SDG indicator 16.3.1.',
    },
    reporting_rate: {
      name: 'Crimes formally reported',
      definition:
        'Share of crimes with a formal report to the authority that can open an investigation, by the victim or by somebody else.',
    },
    file_rate: {
      name: 'Formal reports with a file',
      definition: 'Share of the formally reported crimes for which an investigation file was opened.',
    },
    reporting_dont_know: {
      name: 'Not known whether it was reported',
      definition:
        'Share of crimes for which the person did not know whether they were reported. The dark figure D1 leaves them out.',
    },
    reporting_refused: {
      name: 'Refused to say whether it was reported',
      definition:
        'Share of crimes for which the person refused to say whether they were reported. The dark figure D1 leaves them out.',
    },
    nonreporting_reason: {
      name: 'Reasons for not reporting',
      definition: 'Share of each main reason among the crimes that were not reported.',
    },
    victim_composition: {
      name: 'Victims by group',
      definition:
        'Of all victims of crimes against persons, which share belongs to each group. It says who the victims are, not how likely each group is to become one.',
    },
    population_composition: {
      name: 'Population by group',
      definition: 'Of all adults, which share belongs to each group.',
    },
    victim_risk: {
      name: 'Risk of each group',
      definition: 'Of the adults in each group, which share suffered a crime against persons in the last 12 months.',
    },
    relative_risk: {
      name: 'Relative risk',
      definition:
        'Risk of the group divided by the risk of all others. Above 1 the group suffers crime more often than the rest.',
    },
    household_composition: {
      name: 'Victim households by group',
      definition: 'Of all households that suffered a household crime, which share belongs to each group.',
    },
    household_risk: {
      name: 'Risk of each group of households',
      definition: 'Of the households in each group, which share suffered a household crime in the last 12 months.',
    },
    members_affected: {
      name: 'Household members affected',
      definition:
        'Members of households who were held, disappeared or killed in the last 12 months. They are counted by the household’s weight and are in no total of crimes.',
    },
    prevalence_household_member: {
      name: 'Households with a member affected',
      definition: 'Share of households one of whose members was held, disappeared or was killed in the last 12 months.',
    },
    sdg_series: {
      name: 'Series of the Sustainable Development Goals',
      definition:
        'One figure for each series that the survey gives, under its code. Its source, its period and what differs from the United Nations’ definition are in the questionnaire’s settings.',
    },
    crimes: {
      name: 'Number of crimes',
      definition: 'Crimes in the last 12 months, estimated for the whole population.',
    },
    victims_person: {
      name: 'Number of victims, persons',
      definition: 'Adults who suffered a crime against persons at least once in the last 12 months.',
    },
    victims_adult_any: {
      name: 'Number of victims, any crime (INEGI)',
      definition: 'Adults who told of any crime, of their own or of their household.',
    },
    victims_household: {
      name: 'Number of victim households',
      definition: 'Households that suffered a household crime at least once in the last 12 months.',
    },
    adults: {
      name: 'Adults',
      definition: 'Adults that the interviews stand for: the sum of the persons’ weights.',
    },
    households: {
      name: 'Households',
      definition: 'Households that the interviews stand for: the sum of the households’ weights.',
    },
  },

  domains: {
    wholeCountry: 'the whole country',
    unknown: 'Not known',
    variables: {
      sex: 'Sex',
      age_group: 'Age',
      area: 'Area',
      state: 'State',
      state_of_event: 'State where it happened',
      education: 'Education',
      activity: 'Activity',
      disability: 'Disability',
      ethnicity: 'Ethnicity',
      size: 'Household size',
      tenure: 'Tenure',
      income: 'Income',
      residence_time: 'Time living here',
      birthplace: 'Birthplace',
      head_sex: 'Sex of the head',
      head_age_group: 'Age of the head',
      head_education: 'Education of the head',
      head_activity: 'Activity of the head',
    },
    by: {
      crime: 'by crime',
      reason: 'by reason',
      series: 'by series',
      group: 'by group',
      place: 'by place',
      authority: 'by authority',
      answer: 'by answer',
      sex: 'by sex',
      age_group: 'by age',
      area: 'by area',
      state: 'by state',
      state_of_event: 'by state where it happened',
      education: 'by education',
      activity: 'by activity',
      disability: 'by disability',
      ethnicity: 'by ethnicity',
      size: 'by household size',
      tenure: 'by tenure',
      income: 'by income',
      residence_time: 'by time living here',
      birthplace: 'by birthplace',
      head_sex: 'by sex of the head',
      head_age_group: 'by age of the head',
      head_education: 'by education of the head',
      head_activity: 'by activity of the head',
    },
    byOther: (variable) => `by ${variable}`,
    values: {
      'sex=female': 'Women',
      'sex=male': 'Men',
      'age_group=18-29': '18 to 29 years',
      'age_group=30-59': '30 to 59 years',
      'age_group=60+': '60 years and over',
      'disability=yes': 'With a disability',
      'disability=no': 'Without a disability',
      'head_sex=female': 'Woman as head',
      'head_sex=male': 'Man as head',
      'head_age_group=under_18': 'Head under 18',
      'head_age_group=18-29': 'Head of 18 to 29',
      'head_age_group=30-59': 'Head of 30 to 59',
      'head_age_group=60+': 'Head of 60 and over',
      'area=urban': 'Large cities',
      'area=other_urban': 'Other towns',
      'area=rural': 'Rural',
    },
    reasons: {
      fear_of_offender: 'Fear of the offender',
      fear_of_extortion: 'Fear of being asked for money',
      minor: 'Of little importance',
      waste_of_time: 'Waste of time',
      long_procedure: 'Long and difficult procedure',
      distrust: 'Distrust of the authority',
      no_evidence: 'No evidence',
      hostile_attitude: 'Hostile attitude of the authority',
      other: 'Another reason',
      unknown: 'Not known',
    },
    series: {
      VC_VOV_PHYL: 'Proportion of population subjected to physical violence in the previous 12 months',
      VC_VOV_SEXL: 'Proportion of population subjected to sexual violence in the previous 12 months',
      VC_VOV_ROBB: 'Proportion of population subjected to robbery in the previous 12 months',
      VC_VOV_PSYCHL: 'Proportion of population subjected to psychological violence in the previous 12 months',
      VC_SNS_WALN: 'Proportion of population that feel safe walking alone around the area they live',
      VC_SNS_WALN_DRK: 'Proportion of population that feel safe walking alone around the area they live after dark',
      VC_VAW_SXVLN: 'Proportion of young women and men aged 18–29 years who experienced sexual violence by age 18',
      VC_PRR_PHYV:
        'Proportion of victims of physical violence in the previous 12 months who reported their victimization to competent authorities',
      VC_PRR_PHY_VIO:
        'Proportion of victims of physical violence in the previous 12 months who reported their victimization to competent authorities',
      VC_PRR_SEXV:
        'Proportion of victims of sexual violence in the previous 12 months who reported their victimization to competent authorities',
      VC_PRR_SEX_VIO:
        'Proportion of victims of sexual violence in the previous 12 months who reported their victimization to competent authorities',
      VC_PRR_ROBB:
        'Proportion of victims of robbery in the previous 12 months who reported their victimization to competent authorities',
      IU_COR_BRIB:
        'Proportion of persons who had at least one contact with a public official and who paid a bribe to a public official, or were asked for a bribe by those public officials, during the previous 12 months',
      VC_VOH_SXPH: 'Proportion of persons victim of physical or sexual harassment in the previous 12 months',
    },
  },
};
