import type { OfflineTexts } from './offline-texts.ts';

export const offlineInSpanish: OfflineTexts = {
  update: {
    readyTitle: 'Hay una versión nueva',
    readyBody: 'Ya está completa en este equipo. Cambiar toma unos segundos y no toca lo guardado.',
    take: 'Cambiar ahora',
    taking: 'Cambiando…',
    takenTitle: 'Otra pestaña cambió a la versión nueva',
    takenBody: 'Vuelva a cargar esta página cuando termine lo que está haciendo.',
    reload: 'Volver a cargar',
    workOpen: 'Hay una entrevista abierta en otra pestaña. Termínela o ciérrela y toque de nuevo.',
    noAnswer: 'No se pudo cambiar. Todo sigue como estaba; intente de nuevo.',
  },
  title: 'El equipo',
  attention: 'El equipo necesita atención',
  checkAgain: 'Revisar de nuevo',
  states: { good: 'Bien', caution: 'Atención', bad: 'Falta', waiting: 'En curso' },
  app: {
    title: 'Cifra en el equipo',
    kept: 'Se abre sin red.',
    fetching: 'Se está guardando. No cierre esta página.',
    absent: 'Aún no está guardada. Hace falta red una vez.',
    unsupported:
      'Este navegador no la puede guardar. Use Chrome, Edge, Firefox o Safari al día, fuera de una ventana privada.',
    failed: {
      'no-connection': 'No se pudo guardar completa: falta red. Se intenta otra vez cuando vuelva.',
      'wrong-file':
        'No se pudo guardar: lo que llegó no es Cifra. Quizá la red pide entrar en una página suya. Use otra red.',
      'storage-full': 'No se pudo guardar: el equipo no tiene espacio. Libere espacio y revise de nuevo.',
    },
    updateFailed: {
      'no-connection': 'Se abre sin red. Una versión nueva quedó a medias por falta de red; sigue la que tiene.',
      'wrong-file': 'Se abre sin red. Una versión nueva no llegó bien; sigue la que tiene.',
      'storage-full': 'Se abre sin red. No hay espacio para una versión nueva; libere espacio.',
    },
  },
  questionnaires: {
    title: 'Cuestionarios',
    waiting: 'Revisando cuáles hacen falta.',
    none: 'Todavía no tiene casos asignados.',
    all: (n, count) =>
      n === 1 ? 'El cuestionario de sus casos está aquí.' : `Los ${count} cuestionarios de sus casos están aquí.`,
    some: (here, needed) => `Están ${here} de ${needed}.`,
    failures: {
      'no-connection': 'Hace falta red para traer lo que falta.',
      'wrong-content': 'Uno no llegó bien. Revise de nuevo; si sigue, avise a su supervisora o supervisor.',
      'storage-full': 'El equipo no tiene espacio. Libere espacio y revise de nuevo.',
      'storage-unavailable': 'El navegador no deja guardar. Salga de la ventana privada o use otro navegador.',
    },
  },
  installed: {
    title: 'En la pantalla de inicio',
    yes: 'Está instalada.',
    offered: 'Instálela: así el equipo no borra lo guardado y se abre con un toque.',
    install: 'Instalar',
    onIpad:
      'En Safari toque Compartir y luego «Agregar a inicio». Ábrala desde ahí: si no, el equipo borra lo guardado a los siete días sin uso.',
    byMenu: 'Abra el menú del navegador y elija «Instalar» o «Agregar a la pantalla de inicio».',
  },
  storage: {
    title: 'Lo guardado se conserva',
    looking: 'Revisando.',
    kept: 'El equipo no lo borra por su cuenta.',
    asked: 'Pida al equipo que no borre lo guardado cuando le falte espacio.',
    ask: 'Pedirlo',
    refused:
      'El navegador no lo promete. Instale la aplicación y no borre los datos del navegador mientras haya entrevistas sin enviar.',
    unsupported: 'Este navegador no lo promete. No borre sus datos mientras haya entrevistas sin enviar.',
  },
  space: {
    title: 'Espacio',
    enough: (free) => `Quedan ${free}.`,
    low: (free) => `Quedan ${free}. Libere espacio antes de salir a campo: fotos, videos o aplicaciones.`,
    veryLow: (free) => `Quedan ${free}. No alcanza: libere espacio antes de entrevistar.`,
    unknown: 'El navegador no dice cuánto queda.',
  },
  clock: {
    title: 'Hora del equipo',
    right: 'Coincide con la del servidor.',
    ahead: (gap) => `Va ${gap} adelantada. Corrija fecha y hora en los ajustes del equipo.`,
    behind: (gap) => `Va ${gap} atrasada. Corrija fecha y hora en los ajustes del equipo.`,
    unknown: 'Se comparará con la del servidor cuando haya red.',
  },
  version: {
    title: 'Versión',
    current: (build) => build,
    newer: (build) => `${build}. Hay una más nueva.`,
  },
};
