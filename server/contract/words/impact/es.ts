import type { ImpactIndicatorTexts } from './impact-texts.ts';

const asked = (name: string, by: string) => ({
  name,
  definition: `Proporción de los delitos por los que se preguntó, según ${by}.`,
});

export const impactInSpanish: ImpactIndicatorTexts = {
  gini_victims_person: {
    name: 'Concentración entre víctimas, personas (Gini)',
    definition:
      'Qué tan desigual es el reparto de los delitos contra personas entre sus víctimas: 0 si todas sufrieron los mismos, cerca de 1 si una sufrió casi todos.',
  },
  gini_victims_household: {
    name: 'Concentración entre víctimas, hogares (Gini)',
    definition:
      'Qué tan desigual es el reparto de los delitos del hogar entre los hogares que sufrieron alguno: 0 si todos sufrieron los mismos, cerca de 1 si uno sufrió casi todos.',
  },
  gini_victims_adult_any: {
    name: 'Concentración entre víctimas, cualquier delito (INEGI, Gini)',
    definition:
      'Qué tan desigual es el reparto de todos los delitos entre los adultos que contaron alguno. Mezcla personas y hogares.',
  },
  top_tenth_victims_person: {
    name: 'Delitos en una décima parte de las víctimas, personas',
    definition: 'Proporción de los delitos contra personas que sufrió la décima parte más victimizada de sus víctimas.',
  },
  top_tenth_victims_household: {
    name: 'Delitos en una décima parte de las víctimas, hogares',
    definition:
      'Proporción de los delitos del hogar que sufrió la décima parte más victimizada de los hogares con alguno.',
  },
  top_tenth_victims_adult_any: {
    name: 'Delitos en una décima parte de las víctimas, cualquier delito (INEGI)',
    definition:
      'Proporción de todos los delitos que contó la décima parte más victimizada de los adultos que contaron alguno. Mezcla personas y hogares.',
  },
  top_tenth_person: {
    name: 'Delitos en una décima parte de las personas',
    definition:
      'Proporción de los delitos contra personas que sufrió la décima parte más victimizada de todas las personas. Si menos de una décima parte son víctimas, es 100 %.',
  },
  top_tenth_household: {
    name: 'Delitos en una décima parte de los hogares',
    definition:
      'Proporción de los delitos del hogar que sufrió la décima parte más victimizada de todos los hogares. Si menos de una décima parte sufrió alguno, es 100 %.',
  },
  top_tenth_adult_any: {
    name: 'Delitos en una décima parte de los adultos, cualquier delito (INEGI)',
    definition:
      'Proporción de todos los delitos que contó la décima parte más victimizada de todos los adultos. Mezcla personas y hogares.',
  },
  days_lost_total: {
    name: 'Días perdidos',
    definition: 'Días de trabajo o de actividades habituales que las víctimas perdieron por los delitos, en total.',
  },
  days_lost_mean: {
    name: 'Días perdidos por delito',
    definition: 'Días de trabajo o de actividades habituales que se perdieron, por delito.',
  },
  days_lost_unknown: {
    name: 'Días perdidos no conocidos',
    definition: 'Proporción de los delitos por los que se preguntó cuyos días perdidos no se conocen.',
  },
  days_lost_per_victim_person: {
    name: 'Días perdidos por víctima, personas',
    definition: 'Días de trabajo o de actividades habituales perdidos en delitos contra personas, por víctima.',
  },
  days_lost_per_victim_household: {
    name: 'Días perdidos por víctima, hogares',
    definition: 'Días de trabajo o de actividades habituales perdidos en delitos del hogar, por hogar con alguno.',
  },
  days_lost_per_victim_adult_any: {
    name: 'Días perdidos por víctima, cualquier delito (INEGI)',
    definition:
      'Días de trabajo o de actividades habituales perdidos en cualquier delito, por adulto que contó alguno. Mezcla personas y hogares.',
  },
  days_lost_share: {
    name: 'Delitos con días perdidos',
    definition:
      'Proporción de los delitos que causaron daño, y cuyos días perdidos se conocen, en que se perdió un día o más.',
  },
  loss_share: {
    name: 'Delitos con pérdida',
    definition:
      'Proporción de los delitos que causaron daño, y cuya pérdida se conoce, en que se perdió algo de valor.',
  },
  health_cost_share: {
    name: 'Delitos con gastos de salud',
    definition:
      'Proporción de los delitos que causaron daño, y cuyos gastos de salud se conocen, en que se pagó atención de salud.',
  },
  insurance_paid_total: { name: 'Pagado por el seguro', definition: 'Lo que el seguro pagó a las víctimas, en total.' },
  insurance_paid_mean: { name: 'Pagado por el seguro por delito', definition: 'Lo que pagó el seguro, por delito.' },
  insurance_paid_unknown: {
    name: 'Pago del seguro no conocido',
    definition: 'Proporción de los delitos con seguro de los que no se sabe cuánto pagó.',
  },
  violence_share: {
    name: 'Delitos con violencia física',
    definition:
      'Proporción de los delitos por los que se preguntó en que el arma hirió a la víctima o hubo otra violencia física.',
  },
  force_share: {
    name: 'Delitos con fuerza o amenaza',
    definition: 'Proporción de los delitos por los que se preguntó con amenaza de daño, arma o violencia física.',
  },
  injured_share: {
    name: 'Delitos con lesiones',
    definition: 'Proporción de los delitos por cuya violencia se preguntó en que la víctima tuvo lesiones.',
  },
  offender_known_share: {
    name: 'Agresor conocido',
    definition:
      'Proporción de los delitos por los que se preguntó en que la víctima conocía a un agresor, al menos de vista.',
  },
  offender_family_share: {
    name: 'Agresor de la familia',
    definition: 'Proporción de los delitos por los que se preguntó en que un agresor era familiar, pareja o expareja.',
  },
  support_received: {
    name: 'Apoyo recibido',
    definition: 'Proporción de las víctimas a quienes se preguntó, según el apoyo que recibieron.',
  },
  support_source: {
    name: 'Quién dio el apoyo',
    definition: 'Proporción de las víctimas que recibieron apoyo, según quién lo dio.',
  },
  support_wanted: {
    name: 'Apoyo deseado',
    definition:
      'Proporción de las víctimas a quienes se preguntó, según el apoyo que querían o que ahora les ayudaría.',
  },
  support_unmet: {
    name: 'Apoyo deseado y no recibido',
    definition: 'De las víctimas que querían cada tipo de apoyo, la proporción que no lo recibió.',
  },
  threat: asked('Amenaza de daño', 'si hubo amenaza de hacer daño'),
  injury: asked('Lesiones', 'las lesiones de la víctima'),
  offender_recognisable: asked('Agresor reconocible', 'si la víctima reconocería al agresor'),
  bias_motive: asked('Prejuicio como motivo', 'el motivo por el que la víctima cree que fue elegida'),
  told_other_body: asked('Aviso a otra autoridad', 'si se avisó a la policía o a otra autoridad'),
  body_told: asked('Autoridad avisada', 'la autoridad avisada, además de la que recibe denuncias formales'),
  report_channel: asked('Medio del aviso', 'el medio que se usó'),
  police_informed: asked('Cómo se enteró la policía', 'cómo se enteró la policía'),
  emergency_call: asked('Llamada de emergencia', 'si alguien llamó al número de emergencias'),
  insured: asked('Con seguro', 'si lo robado o dañado tenía seguro'),
  recovered: asked('Recuperado', 'cuánto se recuperó'),
  items_taken: asked('Qué se llevaron', 'qué se llevaron'),
  vehicle_method: asked('Cómo se llevaron el vehículo', 'cómo se llevaron el vehículo'),
  vehicle_items: asked('Qué se llevaron del vehículo', 'qué se llevaron del vehículo'),
  burglary_entry: asked('Cómo entraron', 'cómo entró el agresor a la vivienda'),
  burglary_presence: asked('Alguien en casa', 'si había alguien del hogar en casa'),
  fraud_type: asked('Tipo de fraude', 'el tipo de fraude'),
  extortion_mode: asked('Forma de la extorsión', 'la forma en que llegó la exigencia'),
  extortion_demand: asked('Qué exigieron', 'lo que exigieron'),
  extortion_paid: asked('Exigencia cumplida', 'si se entregó lo exigido'),
  threatened_harm: asked('Daño con que se amenazó', 'el daño con que se amenazó'),
  bribe_official: asked('Funcionario del soborno', 'el tipo de funcionario'),
  bribe_initiator: asked('Quién inició el soborno', 'quién lo propuso primero'),
  bribe_form: asked('Forma del soborno', 'lo que se pidió o se dio'),
  sexual_offence_type: asked('Tipo de delito sexual', 'el tipo de delito sexual'),
  cybercrime_type: asked('Tipo de ciberdelito', 'lo que se hizo al dispositivo o a la cuenta'),
  cybercrime_device: asked('Dispositivo atacado', 'el dispositivo o la cuenta'),
};
