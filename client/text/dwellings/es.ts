import type { DwellingTexts } from './dwelling-texts.ts';

export const dwellingsInSpanish: DwellingTexts = {
  marks: {
    household: (n, c) => `Hogar ${n} de ${c}`,
    reserve: 'Reserva',
    replaces: (c) => `En lugar de ${c}`,
    replacedBy: (c) => `Reemplazado por ${c}`,
  },
  rates: {
    withThem: 'Con reemplazos',
    without: 'Sin reemplazos',
    lead: 'Cada caso original cuenta con su resultado; el que lo reemplaza es un caso más. Publique las dos tasas.',
  },
  replace: {
    column: 'Reemplazo',
    action: 'Reemplazar',
    actionOf: (label) => `Reemplazar ${label}`,
    title: (label) => `Reemplazar ${label}`,
    body: 'Se libera la siguiente vivienda de reserva del mismo estrato y unidad primaria, y la recibe quien tiene este caso. El caso original conserva su resultado y cuenta en las tasas.',
    reason: 'Por qué',
    reasonHint: 'Queda en el registro. No escriba lo que una persona contó.',
    reasonMissing: 'Escriba el motivo.',
    done: ({ original, caseId }) => `En lugar de ${original} se visita ahora ${caseId}.`,
    refused: {
      'replacement-interviewed': 'Tiene una entrevista, terminada o empezada: no se puede reemplazar.',
      'replacement-not-final':
        'Las visitas no han terminado: primero cierre el caso, con las visitas, los días y las horas que pide la regla.',
      'replacement-not-a-dwelling':
        'Es otro hogar de una vivienda o una reserva sin liberar: reemplace la vivienda que salió en la muestra.',
      'replacement-replaced-already': 'Ya hay otra vivienda en su lugar.',
      'replacement-no-reserve': 'No quedan reservas en su estrato y unidad primaria: seleccione más e impórtelas.',
    },
  },
};
