import type { TabletTexts } from './tablet-texts.ts';

export const tabletInSpanish: TabletTexts = {
  code: {
    title: 'Elija su código para recuperar la tableta',
    why: 'Mientras la persona entrevistada responde por su cuenta, la tableta no muestra nada más. Con este código usted la recupera, también sin red. No es la frase ni el PIN con que la abre.',
    label: 'Código',
    hint: 'Seis cifras o más. Que no sea una cifra repetida ni una fila como 123456.',
    again: 'Repita el código',
    weak: 'Elija seis cifras o más, que no se repitan ni vayan en fila.',
    differ: 'No es igual al primero. Escríbalo otra vez.',
    keep: 'Guardar el código',
  },
  lock: {
    title: 'Devuelva la tableta, por favor',
    lead: 'Quien le entrevista la abre con su código. Lo que usted respondió está guardado y no se muestra.',
    label: 'Código de quien entrevista',
    open: 'Abrir',
    checking: 'Un momento…',
    fill: 'Escriba el código.',
    wrong: 'Ese no es el código. Escríbalo otra vez.',
    notKept: 'La tableta no puede guardar nada ahora. Libere espacio y escriba el código otra vez.',
    wait: (left) => `Demasiados intentos. Espere ${left} con esta pantalla abierta.`,
    forgotten: 'Olvidé mi código',
    withCode: 'Usar el código',
    password: 'Contraseña de quien entrevista',
    passwordHint: 'Para esto hace falta red. Después elegirá un código nuevo.',
    passwordWrong: 'Esa no es la contraseña. Escríbala otra vez.',
    passwordTooOften: 'Demasiados intentos. Espere unos minutos y pruebe otra vez.',
    passwordOffline: 'No hay conexión. Use el código o busque red.',
  },
  alone: {
    title: 'Sus respuestas',
    missing: { dk: 'No sé', refused: 'Prefiero no contestar', na: 'No se aplica a mí' },
    goOn: 'Sigo por mi cuenta',
    begun:
      'Lo que ya respondió no se muestra. Si sigue por su cuenta, continúa donde estaba; si le leen las preguntas, esta parte empieza de nuevo.',
    unusual: 'Algunas respuestas de esta pantalla no suelen ir juntas o son poco comunes. ¿Están bien así?',
    exitHint: 'Cerrar la pantalla. Lo que respondió queda guardado y no se muestra.',
    notSaved: 'No se puede guardar. Devuelva la tableta a quien le entrevista.',
  },
  roster: {
    title: 'Esto cambia la lista del hogar',
    leaving: (n, count) =>
      n === 1 ? 'Una persona sale de la lista. ¿Quién es?' : `${count} personas salen de la lista. ¿Quiénes son?`,
    leavingNote: 'Sus respuestas se apartan. Las de las demás personas no cambian.',
    head: '¿Quién encabeza ahora el hogar?',
    headNote: 'Pasa al primer lugar de la lista. El parentesco de las demás personas se pregunta de nuevo.',
    chooseHead: 'Marque a quien encabeza ahora el hogar.',
    coming: (n, count) =>
      n === 1
        ? 'Una persona más en la lista. ¿Es alguien que se quitó antes?'
        : `${count} personas más en la lista. ¿Es alguien que se quitó antes?`,
    comingNote: 'Vuelve con sus respuestas. Si no marca a nadie, es una persona nueva.',
    chooseFewer: (count) => `Marque a lo más: ${count}.`,
    staying: 'Nada de lo respondido se aparta.',
    perhaps: (n, count) =>
      n === 0
        ? 'Después se pregunta si el sorteo se repite.'
        : `Después se pregunta si el sorteo se repite. Si sale otra persona, se apartan las respuestas de la persona elegida antes: ${count}.`,
    otherPerson: (n, count) =>
      n === 0
        ? 'El sorteo se repite y sale otra persona.'
        : `El sorteo se repite y sale otra persona. Se apartan las respuestas de la persona elegida antes: ${count}.`,
    person: (place, name, age) => [`Persona ${place}`, name, age && `${age} años`].filter(Boolean).join(', '),
    formerPerson: (line, name, age) => [`Renglón ${line}`, name, age && `${age} años`].filter(Boolean).join(', '),
    why: '¿Por qué cambia?',
    reasons: {
      miscounted: 'Se contó mal',
      moved: 'Alguien no vive o ya no vive aquí',
      mistake: 'Se anotó mal un dato',
      other: 'Otro motivo',
    },
    chooseWho: (count) => `Marque a quienes salen: ${count}.`,
    chooseWhy: 'Elija un motivo.',
    change: 'Cambiar la lista',
    redraw: 'Repetir el sorteo',
    keep: 'Dejarla como estaba',
  },
};
