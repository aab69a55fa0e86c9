import type { ArrivalTexts } from './arrival-texts.ts';

export const arrivalsInSpanish: ArrivalTexts = {
  quarantine: {
    title: 'Cuarentena',
    lead: 'Nada de lo que llega se pierde. Lo que llegó fuera de lo común espera aquí a que usted diga qué hacer; nada de eso cuenta hasta entonces.',
    total: (count) => `Esperan: ${count}`,
    none: 'Nada espera en cuarentena.',
    open: (caseId) => `Abrir el caso ${caseId}`,
    cameFrom: ({ interviewer, when }) => `De ${interviewer}, ${when}`,
    advice: {
      'unknown-instrument': 'Pida a la administración que publique ese cuestionario y después revísela de nuevo.',
      'unknown-version': 'Pida a la administración que publique esa versión y después revísela de nuevo.',
      'other-version':
        'Devuélvala para que se envíe con la versión con la que terminó, y avise a la administración: es una falla del programa de la tableta.',
      'unknown-survey': 'Si es de la edición que se muestra arriba, apruébela en ella.',
      'survey-not-in-field': 'Si se hizo mientras la edición estaba en campo, apruébela; si no, guárdela sin contar.',
      'unknown-case': 'Importe la vivienda en la muestra y después revísela de nuevo.',
      'case-of-another': 'Si la hizo quien debía, asígnele el caso y apruébela.',
      'former-interviewer': 'Si la hizo cuando todavía entrevistaba, apruébela.',
      'revoked-device': 'Hable con quien la hizo: si es suya, apruébela; si no, guárdela sin contar.',
      'clock-off': 'Confirme con quien la hizo qué día fue, y corrija el reloj de la tableta.',
      'case-already-submitted':
        'Averigüe cuál de las dos es la buena: guarde esta sin contar o apruébela en lugar de la otra.',
      'case-already-approved': 'Guárdela como revisión del caso aprobado, o apruébela en lugar de la otra.',
      'case-settled-otherwise': 'Este caso ya se resolvió con otra entrevista: guarde esta sin contar.',
      'id-conflict': 'Es la misma entrevista con cambios: guárdela sin contar o apruébela en lugar de la primera.',
      'over-size': 'Avise a la administración para que vea por qué es tan grande; si es auténtica, apruébela.',
      'too-complex': 'Devuélvala, y avise a la administración: es una falla del programa de la tableta.',
      'cannot-be-opened':
        'Pida a la administración que ponga la llave que falta y revísela de nuevo; o pida a quien la hizo que la envíe otra vez.',
      'reserved-name': 'Devuélvala, y avise a la administración: un programa correcto no escribe eso.',
      'check-failed': 'Avise a la administración; cuando esté corregido, revísela de nuevo.',
    },
    actions: {
      accept: 'Aprobar',
      'assign-and-accept': 'Asignar el caso y aprobar',
      recheck: 'Revisar de nuevo',
      keep: 'Guardar sin contar',
      return: 'Devolver',
    },
    keepRevision: 'Guardar como revisión',
    titles: {
      accept: (caseId) => `¿Aprobar el caso ${caseId}?`,
      'assign-and-accept': (caseId) => `¿Asignar y aprobar el caso ${caseId}?`,
      recheck: (caseId) => `¿Revisar de nuevo el caso ${caseId}?`,
      keep: (caseId) => `¿Guardar el caso ${caseId} sin contar?`,
      return: (caseId) => `¿Devolver el caso ${caseId}?`,
    },
    bodies: {
      accept: 'Será la entrevista que cuenta para su caso. Si antes contaba otra, esa queda guardada sin contar.',
      'assign-and-accept': 'El caso pasa a quien la hizo, y será la entrevista que cuenta.',
      recheck: 'Se comprueba otra vez con lo que el servidor tiene ahora.',
      keep: 'Queda guardada tal como llegó y no cuenta. No se le pide nada a quien la hizo.',
      return: 'Queda guardada y no cuenta. El caso vuelve a la lista de quien lo entrevista, con el motivo.',
    },
    settled: {
      accept: (caseId) => `El caso ${caseId} quedó aprobado.`,
      'assign-and-accept': (caseId) => `El caso ${caseId} quedó asignado y aprobado.`,
      recheck: (caseId) => `El caso ${caseId} ya no espera aquí.`,
      keep: (caseId) => `La entrevista del caso ${caseId} quedó guardada sin contar.`,
      return: (caseId) => `El caso ${caseId} quedó devuelto.`,
    },
    stillWaits: (caseId) => `El caso ${caseId} se revisó de nuevo y todavía espera.`,
  },
  devices: {
    title: 'Tabletas',
    lead: 'Cada línea es una persona en una tableta. El último contacto se muestra por cuartos de día (seis horas), para que no delate cuánto duró una entrevista.',
    none: 'Todavía no hay ninguna tableta preparada.',
    columns: {
      person: 'Persona',
      state: 'Estado',
      contact: 'Último contacto',
      enrolled: 'Preparada',
      versions: 'Versiones',
      action: 'Acción',
    },
    kept: { here: 'Lo tiene', missing: 'Todavía le falta' },
    keptFrom: (day) => `desde el ${day}`,
    begunEarlier: (n, count) =>
      n === 1
        ? `${count} entrevista sin terminar con otra versión`
        : `${count} entrevistas sin terminar con otra versión`,
    states: { active: 'En uso', revoked: 'Dada de baja' },
    help: { asked: 'Pide ayuda: olvidó su frase', approved: 'Ayuda aprobada' },
    revoke: 'Dar de baja',
    revokeOf: (name) => `Dar de baja la tableta de ${name}`,
    revokeTitle: (name) => `¿Dar de baja la tableta de ${name}?`,
    revokeBody:
      'No recibirá nada más: ni casos, ni direcciones, ni cuestionarios. Lo que tiene sin enviar sí llega, y espera en la cuarentena. No se puede deshacer; la persona puede preparar otra tableta.',
    revoked: (name) => `La tableta de ${name} quedó dada de baja.`,
    approve: 'Ayudar',
    approveOf: (name) => `Ayudar a ${name}, que olvidó su frase`,
    approveTitle: (name) => `¿Ayudar a ${name}?`,
    approveBody:
      'Apruebe solo si sabe que es esa persona quien lo pide, con su tableta en la mano. Durante un día podrá elegir una frase nueva en esa tableta. Usted no lee nada de lo que guarda.',
    approved: (name) => `${name} ya puede elegir una frase nueva.`,
  },
};
