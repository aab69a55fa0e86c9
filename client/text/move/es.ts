import type { MoveTexts } from './move-texts.ts';

export const moveInSpanish: MoveTexts = {
  title: 'Esta entrevista empezó con otra versión del cuestionario',
  lead: ({ from, to }) =>
    `Empezó con la versión ${from}; las que empiezan hoy usan la ${to}. Lo normal es seguir como empezó. Si en la oficina le pidieron pasarla, mire antes qué cambia.`,
  stay: (version) => `Seguir con la ${version}`,
  look: (version) => `Ver qué cambia con la ${version}`,
  looking: 'Comparando las respuestas con la otra versión…',
  seenTitle: (version) => `Qué cambia con la versión ${version}`,
  move: (version) => `Pasar a la ${version}`,
  kept: ({ n, count }) =>
    n === 1 ? `${count} respuesta cuenta como hasta ahora.` : `${count} respuestas cuentan como hasta ahora.`,
  mapped: 'Se leen con otro nombre o código',
  nowhere: {
    'no-variable': 'Ya no se preguntan: quedan guardadas y no cuentan',
    'no-code': 'La respuesta ya no existe: queda guardada y se pregunta de nuevo',
    'another-unit': 'Ahora se preguntan de otra persona, del hogar o de otro hecho: quedan guardadas y no cuentan',
    'in-private': 'Ahora se preguntan en una parte confidencial: quedan guardadas y allí se preguntan de nuevo',
    later: 'Se preguntan más adelante: allí estará la respuesta, y cuenta si le tocan',
    'not-reached': 'Con lo respondido hasta ahora no le tocan: quedan guardadas y solo cuentan si llegan a tocarle',
  },
  changed: 'Se preguntan de otra manera: conviene repasarlas',
  newly: 'Preguntas nuevas en lo que ya se hizo',
  returning: 'Vuelven a contar: se respondieron con una versión anterior',
  counted: ({ title, count }) => `${title} (${count})`,
  times: (count) => `(${count} veces)`,
  nothingGoes: 'Nada se borra. La entrevista se envía con la versión con la que termine.',
  private: (version) =>
    `Esta entrevista sigue con la versión ${version}. Ya tiene una parte confidencial: está cerrada para esa versión, y nadie puede leerla aquí para pasarla a otra.`,
  elsewhere: 'Esta entrevista está abierta en otra ventana. Ciérrela allí, o siga como empezó.',
  changedMeanwhile: 'La entrevista cambió entretanto y no se pasó. Mire otra vez qué cambia.',
  offline:
    'Para pasarla hace falta red: la oficina dice cómo se leen las respuestas de antes. Siga como empezó, o pruebe cuando haya red.',
};
