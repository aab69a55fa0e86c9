import type { TokenTexts } from './token-texts.ts';

export const tokensInSpanish: TokenTexts = {
  title: 'Claves para programas',
  lead: 'Con una clave, un programa lee por sí mismo en este servidor: por ejemplo, la página web que muestra cifras. Lee lo que permite su alcance, y no más que usted. No cambia nada y no ve entrevistas, direcciones ni claves de cifrado.',
  listed: 'Claves entregadas',
  loading: 'Cargando las claves…',
  none: 'Todavía no se ha entregado ninguna clave. El formulario de abajo crea una.',
  columns: {
    name: 'Programa',
    scope: 'Alcance',
    user: 'Entregada por',
    state: 'Estado',
    lastUsed: 'Último uso',
    action: 'Acciones',
  },
  states: { active: 'Activa', expired: 'Vencida', revoked: 'Revocada' },
  until: (day) => `hasta el ${day}`,
  neverUsed: 'Nunca',
  scopes: {
    'figures:read': {
      name: 'Cifras',
      opens:
        'Estimaciones, tablas, comparaciones y conteos administrativos junto a ellas, como los muestra la página, también de pocos casos.',
    },
    'files:read': {
      name: 'Archivos de cifras',
      opens: 'Estimaciones y tablas como CSV, XLSX, JSON-stat y SDMX, y programas estadísticos. Ningún registro.',
    },
    'fieldwork:read': {
      name: 'Tasas de respuesta',
      opens: 'Tasas de resultado de una edición, en totales. Ningún hogar.',
    },
    'server:read': {
      name: 'Estado del servidor',
      opens: 'Si recibe entrevistas, el espacio en disco y la última copia de seguridad.',
    },
    'openapi:read': { name: 'Descripción de la API', opens: 'Qué llamadas existen. Ningún dato.' },
  },
  give: {
    title: 'Entregar una clave',
    name: '¿Cómo se llama el programa?',
    nameHint: 'Para reconocerlo en la lista, por ejemplo «cifras de la página web».',
    nameMissing: 'Dé un nombre al programa.',
    scope: '¿Qué puede leer?',
    scopeMissing: 'Elija qué puede leer.',
    ends: '¿Cuándo vence la clave?',
    inDays: (days, day) => `En ${days} días, el ${day}`,
    passwordHint: 'Una clave dura más que su sesión: confirme que es usted.',
    make: 'Entregar la clave',
    full: 'Ya tiene todas las claves que puede tener una cuenta. Revoque las que ya no se usan.',
  },
  given: {
    title: (name) => `La clave para «${name}» está lista`,
    once: 'Solo se muestra ahora. Cópiela donde el programa guarda sus secretos; quien la tenga podrá leer con ella.',
    token: 'Clave',
    copy: 'Copiar la clave',
    copied: 'La clave se copió.',
    copyFailed: 'El navegador no permite copiarla. Seleccione el texto y cópielo.',
    how: 'El programa la envía con cada solicitud:',
  },
  revoke: {
    action: 'Revocar',
    actionOf: (name) => `Revocar la clave para «${name}»`,
    question: (name) => `¿Revocar la clave para «${name}»?`,
    meaning: 'El programa deja de leer con ella de inmediato. No se puede deshacer; se puede entregar una clave nueva.',
    done: (name) => `La clave para «${name}» quedó revocada.`,
  },
  byCommand: 'Desde la línea de comandos',
  commands: { create: 'Entregar una clave', list: 'Ver las claves', revoke: 'Revocar todas las claves de una cuenta' },
};
