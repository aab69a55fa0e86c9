import type { ImpactIndicatorTexts } from './impact-texts.ts';

const asked = (name: string, by: string) => ({
  name,
  definition: `Share of the crimes about which it was asked, by ${by}.`,
});

export const impactInEnglish: ImpactIndicatorTexts = {
  gini_victims_person: {
    name: 'Concentration among victims, persons (Gini)',
    definition:
      'How unequally crimes against persons are shared out among their victims: 0 where all suffered the same number, near 1 where one suffered nearly all.',
  },
  gini_victims_household: {
    name: 'Concentration among victims, households (Gini)',
    definition:
      'How unequally household crimes are shared out among the households with one: 0 where all suffered the same number, near 1 where one suffered nearly all.',
  },
  gini_victims_adult_any: {
    name: 'Concentration among victims, any crime (INEGI, Gini)',
    definition:
      'How unequally all crimes are shared out among the adults who told of one. It mixes persons and households.',
  },
  top_tenth_victims_person: {
    name: 'Crimes on a tenth of the victims, persons',
    definition: 'Share of the crimes against persons that the most victimized tenth of their victims suffered.',
  },
  top_tenth_victims_household: {
    name: 'Crimes on a tenth of the victims, households',
    definition: 'Share of the household crimes that the most victimized tenth of the households with one suffered.',
  },
  top_tenth_victims_adult_any: {
    name: 'Crimes on a tenth of the victims, any crime (INEGI)',
    definition:
      'Share of all crimes that the most victimized tenth of the adults who told of one told of. It mixes persons and households.',
  },
  top_tenth_person: {
    name: 'Crimes on a tenth of the people',
    definition:
      'Share of the crimes against persons that the most victimized tenth of all people suffered. Where fewer than a tenth are victims it is 100 %.',
  },
  top_tenth_household: {
    name: 'Crimes on a tenth of the households',
    definition:
      'Share of the household crimes that the most victimized tenth of all households suffered. Where fewer than a tenth had one it is 100 %.',
  },
  top_tenth_adult_any: {
    name: 'Crimes on a tenth of the adults, any crime (INEGI)',
    definition:
      'Share of all crimes that the most victimized tenth of all adults told of. It mixes persons and households.',
  },
  days_lost_total: {
    name: 'Days lost',
    definition: 'Days of work or usual activities that victims lost because of crimes, all together.',
  },
  days_lost_mean: {
    name: 'Days lost per crime',
    definition: 'Days of work or usual activities that were lost, per crime.',
  },
  days_lost_unknown: {
    name: 'Days lost not known',
    definition: 'Share of the crimes about which it was asked for which the days lost are not known.',
  },
  days_lost_per_victim_person: {
    name: 'Days lost per victim, persons',
    definition: 'Days of work or usual activities lost in crimes against persons, per victim.',
  },
  days_lost_per_victim_household: {
    name: 'Days lost per victim, households',
    definition: 'Days of work or usual activities lost in household crimes, per household with one.',
  },
  days_lost_per_victim_adult_any: {
    name: 'Days lost per victim, any crime (INEGI)',
    definition:
      'Days of work or usual activities lost in any crime, per adult who told of one. It mixes persons and households.',
  },
  days_lost_share: {
    name: 'Crimes with days lost',
    definition:
      'Share of the crimes that did harm, and for which the days lost are known, in which a day or more was lost.',
  },
  loss_share: {
    name: 'Crimes with a loss',
    definition:
      'Share of the crimes that did harm, and for which the value lost is known, in which something was lost.',
  },
  health_cost_share: {
    name: 'Crimes with health costs',
    definition:
      'Share of the crimes that did harm, and for which health costs are known, in which health care was paid for.',
  },
  insurance_paid_total: { name: 'Paid by insurance', definition: 'What insurance paid back to victims, all together.' },
  insurance_paid_mean: { name: 'Paid by insurance per crime', definition: 'What insurance paid back, per crime.' },
  insurance_paid_unknown: {
    name: 'Paid by insurance not known',
    definition: 'Share of the crimes with insurance for which it is not known what it paid.',
  },
  violence_share: {
    name: 'Crimes with physical violence',
    definition:
      'Share of the crimes about which it was asked in which a weapon hurt the victim or there was other physical violence.',
  },
  force_share: {
    name: 'Crimes with force or threat',
    definition: 'Share of the crimes about which it was asked with a threat of harm, a weapon or physical violence.',
  },
  injured_share: {
    name: 'Crimes with an injury',
    definition: 'Share of the crimes about which violence was asked in which the victim was injured.',
  },
  offender_known_share: {
    name: 'Offender known',
    definition: 'Share of the crimes about which it was asked in which the victim knew an offender, at least by sight.',
  },
  offender_family_share: {
    name: 'Offender of the family',
    definition:
      'Share of the crimes about which it was asked in which an offender was a relative, partner or former partner.',
  },
  support_received: {
    name: 'Support received',
    definition: 'Share of the victims who were asked, by the support that they received.',
  },
  support_source: {
    name: 'Who gave support',
    definition: 'Share of the victims who received support, by who gave it.',
  },
  support_wanted: {
    name: 'Support wanted',
    definition: 'Share of the victims who were asked, by the support that they wanted or that would help them now.',
  },
  support_unmet: {
    name: 'Support wanted and not received',
    definition: 'Of the victims who wanted each kind of support, the share who did not receive it.',
  },
  threat: asked('Threat of harm', 'whether harm was threatened'),
  injury: asked('Injuries', 'the injuries of the victim'),
  offender_recognisable: asked('Offender could be recognised', 'whether the victim would recognise the offender'),
  bias_motive: asked('Prejudice as motive', 'the reason for which the victim believes to have been chosen'),
  told_other_body: asked('Told to another body', 'whether the police or another authority was told'),
  body_told: asked('Body that was told', 'the authority that was told besides the one for formal reports'),
  report_channel: asked('Channel of the report', 'the channel that was used'),
  police_informed: asked('How the police came to know', 'how the police came to know of it'),
  emergency_call: asked('Emergency call', 'whether somebody called the emergency number'),
  insured: asked('Insured', 'whether what was stolen or damaged was insured'),
  recovered: asked('Recovered', 'how much of it was recovered'),
  items_taken: asked('What was taken', 'what was taken'),
  vehicle_method: asked('How the vehicle was taken', 'how the vehicle was taken'),
  vehicle_items: asked('What was taken from the vehicle', 'what was taken from the vehicle'),
  burglary_entry: asked('How they came in', 'how the offender came into the home'),
  burglary_presence: asked('Somebody at home', 'whether somebody of the household was at home'),
  fraud_type: asked('Kind of fraud', 'the kind of fraud'),
  extortion_mode: asked('Way of the extortion', 'the way in which the demand came'),
  extortion_demand: asked('What was demanded', 'what was demanded'),
  extortion_paid: asked('Demand fulfilled', 'whether the demand was fulfilled'),
  threatened_harm: asked('Harm that was threatened', 'the harm that was threatened'),
  bribe_official: asked('Official who was bribed', 'the kind of official'),
  bribe_initiator: asked('Who began the bribe', 'who brought it up first'),
  bribe_form: asked('Form of the bribe', 'what was asked for or given'),
  sexual_offence_type: asked('Kind of sexual offence', 'the kind of sexual offence'),
  cybercrime_type: asked('Kind of cybercrime', 'what was done to the device or account'),
  cybercrime_device: asked('Device attacked', 'the device or account'),
};
