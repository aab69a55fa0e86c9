/** Spanish is the reference: the other languages must have exactly these texts. */
export const es = {
  title: 'Sus entrevistas de hoy',
  loadingCases: 'Buscando sus casos…',
  progress: (done: string, all: string) => `${done} de ${all} terminadas`,
  noCasesTitle: 'Todavía no tiene casos asignados',
  noCasesBody: 'Cuando su supervisora o supervisor le asigne viviendas, aparecerán aquí.',
  checkAgain: 'Volver a buscar',
  toDo: 'Por hacer',
  underway: 'Empezadas',
  finished: 'Terminadas',
  start: 'Empezar',
  continue: 'Continuar',
  notStarted: 'Sin empezar',
  lastAnswer: (ago: string) => `Última respuesta ${ago}`,
  waiting: 'Espera el envío',
  sent: 'Enviada',
  attention: 'Necesita atención',
  returned: 'Devuelta',
  returnedHint: 'Hable con su supervisora o supervisor antes de volver a la vivienda.',
  outbox: {
    waiting: (n: number, count: string) =>
      n === 1 ? 'Una entrevista espera el envío' : `${count} entrevistas esperan el envío`,
    since: (moment: string) => `La más antigua, desde ${moment}. Está guardada y cifrada en este equipo.`,
    send: (n: number, count: string) => (n === 1 ? 'Enviar la entrevista' : `Enviar ${count} entrevistas`),
    sending: 'Enviando…',
    noConnection: 'Sin conexión. Se enviará en cuanto vuelva la red; no se pierde nada.',
    busy: 'Otra pestaña está enviando.',
    attention: (n: number, count: string) =>
      n === 1 ? 'Una entrevista necesita atención' : `${count} entrevistas necesitan atención`,
    attentionBody:
      'El servidor no la recibió. Sigue guardada en este equipo. Avise a su supervisora o supervisor con este código:',
    ofOthers: (n: number, count: string) =>
      n === 1
        ? 'Una entrevista de otra cuenta espera en este equipo. Se enviará cuando esa persona entre.'
        : `${count} entrevistas de otras cuentas esperan en este equipo. Se enviarán cuando esas personas entren.`,
    unreadable:
      'Hay entrevistas en este equipo que su llave ya no abre. No se borró nada; avise a su supervisora o supervisor.',
    notPersistent: 'No borre los datos del navegador en este equipo mientras haya entrevistas sin enviar.',
  },
  interview: {
    opening: 'Abriendo la entrevista…',
    language: 'Idioma de la entrevista',
    contents: 'Contenido',
    contentsTitle: 'Contenido de la entrevista',
    close: 'Cerrar',
    exit: 'Salir',
    exitHint: 'Salir a la lista; lo respondido queda guardado',
    back: 'Atrás',
    next: 'Siguiente',
    screenOf: (n: string, of: string) => `Pantalla ${n} de ${of}`,
    person: (n: string, of: string) => `Persona ${n} de ${of}`,
    event: (n: string, of: string, crime: string) => `Hecho ${n} de ${of}: ${crime}`,
    done: 'Completo',
    current: 'Aquí está',
    pending: 'Por hacer',
    saved: (ago: string) => `Guardado ${ago}`,
    nothingYet: 'Se guarda en cada respuesta',
    saving: 'Guardando…',
    notSaved: 'Sin guardar',
    pauseNext: 'Ahora sigue',
    pauseGo: 'Seguir',
    errorTitle: 'Falta algo en esta pantalla',
    errorCount: (n: number, count: string) =>
      n === 1 ? 'Revise la pregunta marcada.' : `Revise las ${count} preguntas marcadas.`,
    softTitle: '¿Es correcto?',
    softConfirm: 'Sí, es correcto',
    softCorrect: 'Corregir',
    reviewTitle: 'La entrevista está completa',
    reviewLead: 'Revise el contenido si hace falta y envíela. Después ya no podrá cambiarla.',
    reviewProblems: (n: number, count: string) =>
      n === 1 ? 'Queda un punto por revisar' : `Quedan ${count} puntos por revisar`,
    reviewProblemsBody: 'Puede enviarla así; la oficina verá estos puntos.',
    reviewGo: 'Ver la pregunta',
    hard: 'Por corregir',
    soft: 'Por confirmar',
    send: 'Terminar y enviar',
    finishing: 'Guardando la entrevista…',
  },
  blocked: {
    elsewhereTitle: 'Esta entrevista está abierta en otra pestaña',
    elsewhereBody: 'Siga en aquella, o ciérrela y vuelva a intentar aquí. Así ninguna respuesta se pisa con otra.',
    otherUserTitle: 'Otra persona empezó esta entrevista en este equipo',
    otherUserBody: 'Solo su cuenta puede continuarla. Avise a su supervisora o supervisor.',
    finishedTitle: 'Esta entrevista ya está terminada',
    finishedBody: 'Está en la lista de terminadas, con su envío.',
    notYoursTitle: 'Este caso no está entre los suyos',
    notYoursBody: 'Vuelva a la lista para ver los casos que tiene asignados.',
    toList: 'Volver a la lista',
    retry: 'Intentar de nuevo',
    codes: {
      'encryption-unavailable':
        'Este navegador no puede cifrar aquí, así que no se guarda nada. Abra Cifra por una dirección segura (https).',
      'storage-unavailable':
        'El navegador no deja guardar en este equipo. Salga de la ventana privada o permita el almacenamiento, y vuelva a cargar la página.',
      'storage-full': 'El equipo no tiene espacio. Libere espacio y toque «Intentar de nuevo»; no cierre esta página.',
      'key-missing':
        'La llave que cifró esta entrevista ya no está en el equipo. No se borró nada; avise a su supervisora o supervisor.',
      'record-damaged':
        'El registro de esta entrevista está dañado. No se borró nada; avise a su supervisora o supervisor.',
      'written-elsewhere':
        'Otra pestaña escribió en esta entrevista. Vuelva a cargar la página para seguir con lo último.',
      'interview-finished': 'Esta entrevista ya está terminada y no admite cambios.',
    },
    title: 'No se puede guardar',
    openTitle: 'No se puede abrir la entrevista',
    reload: 'Volver a cargar',
  },
};
