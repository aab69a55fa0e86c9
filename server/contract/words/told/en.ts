import type { ToldTexts } from './told-texts.ts';

export const toldInEnglish: ToldTexts = {
  indicators: {
    unsafe_area: {
      name: 'Feels unsafe in the area',
      definition: 'Share of adults who say that living there is unsafe, as far as crime goes.',
    },
    unsafe_place: {
      name: 'Feels unsafe in places',
      definition: 'Share of adults who say that the place is unsafe.',
    },
    safe_walking_night: {
      name: 'Feels safe walking alone after dark',
      definition: 'Share of adults who feel very safe or safe when they walk alone in their area after dark.',
    },
    safe_walking_day: {
      name: 'Feels safe walking alone by day',
      definition: 'Share of adults who feel very safe or safe when they walk alone in their area by day.',
    },
    crime_rising: {
      name: 'Says that crime went up',
      definition: 'Share of adults who say that crime went up there in the last 12 months.',
    },
    outlook_bad: {
      name: 'Expects safety to stay bad or to get worse',
      definition: 'Share of adults who think that safety there will stay bad, or get worse, over the rest of the year.',
    },
    expected_crime: {
      name: 'Expects to suffer a crime',
      definition: 'Share of adults who think that it may happen to them over the rest of the year.',
    },
    crime_cause: {
      name: 'Main cause of crime',
      definition: 'Share of adults by the cause that they name first for crime in their area.',
    },
    crime_cause_named: {
      name: 'Causes of crime, first or second',
      definition: 'Share of adults who name the cause first or second for crime in their area.',
    },
    main_concern: {
      name: 'Problems that worry most',
      definition: 'Share of adults who name the problem among the three that worry them most.',
    },
    disorder_near_home: {
      name: 'What goes on near home',
      definition: 'Share of adults who say that it goes on near their home.',
    },
    authority_known: {
      name: 'Knows the authority',
      definition: 'Share of adults who know of the authority, even if only by name.',
    },
    authority_trust: {
      name: 'Trusts the authority',
      definition: 'Of the adults who know of the authority, share who trust it a lot or to some degree.',
    },
    authority_effective: {
      name: 'Finds the authority effective',
      definition: 'Of the adults who know of the authority, share who find its work very or somewhat effective.',
    },
    authority_corrupt: {
      name: 'Sees corruption in the authority',
      definition: 'Of the adults who know of the authority, share who think that there is corruption in it.',
    },
    authority_helpful: {
      name: 'Thinks that the authority would help',
      definition: 'Of the adults who know of the police body, share who think that it would help them.',
    },
    prisons_trust: {
      name: 'Trusts the prisons',
      definition: 'Share of adults who trust the prisons a lot or to some degree.',
    },
    public_action_known: {
      name: 'Knows of public action',
      definition: 'Share of adults who know that it was done in their municipality.',
    },
    habit_given_up: {
      name: 'Activities given up',
      definition: 'Share of adults who stopped the activity for fear of crime.',
    },
    any_habit_given_up: {
      name: 'Gave up any activity',
      definition: 'Share of adults who stopped at least one activity for fear of crime.',
    },
    protection_measure: {
      name: 'Measures of protection',
      definition: 'Share of households that took the measure to protect themselves from crime.',
    },
    any_protection_measure: {
      name: 'Took any measure of protection',
      definition: 'Share of households that took at least one measure to protect themselves from crime.',
    },
    household_firearm: {
      name: 'Firearm in the household',
      definition: 'Share of households with a firearm.',
    },
    social_trust: {
      name: 'Trusts people around',
      definition: 'Share of adults who trust these people a lot or to some degree.',
    },
    neighbourhood_problem: {
      name: 'Problems of the neighbourhood',
      definition: 'Share of adults who say that their neighbourhood had the problem.',
    },
    neighbourhood_organised: {
      name: 'Neighbours got together over the problem',
      definition:
        'Of the adults whose neighbourhood had the problem, share who say that people got together to solve it.',
    },
    sexual_harassment_place: {
      name: 'Sexual harassment, where the last time',
      definition:
        'Share of adults who suffered sexual harassment in the last 12 months, by the place where it happened the last time.',
    },
    other_harassment_place: {
      name: 'Non-sexual harassment, where the last time',
      definition:
        'Share of adults who suffered non-sexual harassment in the last 12 months, by the place where it happened the last time.',
    },
  },
  whereApplies: {
    name: (name) => `${name}, where it applies`,
    definition: 'Those to whom it does not apply are left out.',
  },
  answers: {
    name: (name) => `${name}: every answer`,
    definition: 'Each answer has a share of its own; “don’t know”, refusals and “does not apply” do too.',
  },
  groups: { crimes: 'Crime and reporting', told: 'Perception, authorities, habits and protection' },
};
