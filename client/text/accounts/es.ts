import type { AccountTexts } from './account-texts.ts';

export const accountsInSpanish: AccountTexts = {
  tabsLabel: 'Partes de la administración',
  tabs: { editions: 'Ediciones', accounts: 'Cuentas', server: 'Servidor' },
  title: 'Cuentas',
  loading: 'Buscando las cuentas…',
  find: 'Buscar por nombre o usuario',
  roleLabel: 'Rol',
  everyRole: 'Todos los roles',
  stateLabel: 'Estado',
  everyState: 'Todas',
  columns: { account: 'Persona', role: 'Rol', state: 'Estado', signedIn: 'Última entrada', action: 'Cambios' },
  states: { active: 'Activa', disabled: 'Desactivada' },
  disabledSince: (day) => `desde el ${day}`,
  demonstration: 'de la demostración',
  never: 'Todavía no ha entrado',
  sessions: (n, count) => (n === 1 ? 'una sesión abierta' : `${count} sesiones abiertas`),
  ownAccount: 'Es su cuenta',
  shown: (n, count, all) => (n === 1 ? `Se muestra 1 cuenta de ${all}` : `Se muestran ${count} cuentas de ${all}`),
  more: (count) => `Hay ${count} más. Busque por nombre o elija un rol para llegar a ellas.`,
  none: 'Ninguna cuenta coincide con lo que busca.',
  change: {
    action: 'Cambiar',
    actionFor: (name) => `Cambiar la cuenta de ${name}`,
    title: (name) => `Cambiar la cuenta de ${name}`,
    what: '¿Qué quiere hacer?',
    missing: 'Elija qué quiere hacer.',
    moves: {
      role: {
        name: 'Darle otro rol',
        meaning: 'Sus sesiones terminan, y al volver a entrar encuentra el lugar de trabajo de su nuevo rol.',
        verb: 'Cambiar el rol',
        done: (name) => `${name} tiene ahora otro rol y debe entrar de nuevo.`,
      },
      password: {
        name: 'Ponerle otra contraseña',
        meaning: 'Sus sesiones terminan y la contraseña de antes deja de servir. Entréguele la nueva en persona.',
        verb: 'Poner la contraseña',
        done: (name) => `${name} tiene una contraseña nueva. La de antes ya no sirve.`,
      },
      'end-sessions': {
        name: 'Terminar sus sesiones',
        meaning: 'Debe entrar de nuevo en cada equipo. Sirve cuando perdió uno o lo dejó abierto.',
        verb: 'Terminar las sesiones',
        done: (name) => `Las sesiones de ${name} terminaron.`,
      },
      disable: {
        name: 'Desactivar la cuenta',
        meaning:
          'Ya no puede entrar y sus sesiones terminan; nada de lo que hizo se borra. Si entrevistaba, lo que su tableta tenga sin enviar todavía se recibe, y espera en cuarentena. Si alguien más conoce su contraseña, póngale además otra.',
        verb: 'Desactivar la cuenta',
        done: (name) => `La cuenta de ${name} quedó desactivada.`,
      },
      enable: {
        name: 'Activar la cuenta',
        meaning: 'Puede entrar de nuevo, con la contraseña que tenía.',
        verb: 'Activar la cuenta',
        done: (name) => `${name} puede entrar de nuevo.`,
      },
    },
    newRole: 'Rol nuevo',
    sameRole: 'Elija un rol distinto del que tiene.',
    lastAdministrator:
      'Es la última cuenta de administración que puede entrar. Agregue antes otra, o active una que ya exista.',
    ownAccount: 'Es su propia cuenta. Pida a otra persona de administración que haga el cambio.',
    gone: 'Esta cuenta ya no está. Cierre este aviso y mire la lista.',
  },
  password: {
    label: 'Contraseña',
    hint: 'Al menos 12 caracteres; puede ser una frase. Se muestra para que pueda entregarla.',
    propose: 'Proponer una',
    tell: 'Anótela o entréguela ahora: después no se vuelve a mostrar.',
  },
  add: {
    title: 'Agregar una persona',
    lead: 'Puede entrar en cuanto tenga su usuario y su contraseña.',
    name: 'Nombre',
    nameHint: 'Como debe aparecer en las listas.',
    user: 'Usuario',
    userHint: 'Con él entra: minúsculas sin tilde, cifras, punto o guion, hasta 40. No cambia.',
    role: 'Rol',
    chooseRole: 'Elija un rol',
    make: 'Agregar la persona',
    made: (name, user) => `${name} ya puede entrar con el usuario «${user}».`,
    errors: {
      nameMissing: 'Escriba su nombre.',
      userWrong: 'Escriba un usuario con minúsculas sin tilde, cifras, punto o guion, que empiece por letra o cifra.',
      userTaken: 'Ya hay una cuenta con este usuario. Elija otro.',
      roleMissing: 'Elija su rol.',
    },
  },
  byCommand: 'Lo mismo, desde la línea de órdenes',
  commands: {
    add: 'Agregar una persona (la contraseña se lee de la entrada estándar)',
    change: 'Cambiar una cuenta (password, role, disable, enable, end-sessions)',
    list: 'Ver las cuentas',
  },
  server: {
    title: 'Servidor',
    database: 'Base de datos en uso',
    loading: 'Buscando la base de datos…',
    engine: 'Motor',
    location: 'Dónde está',
    engines: { sqlite: 'SQLite, en un archivo', postgres: 'PostgreSQL', memory: 'En memoria' },
    copies: {
      sqlite: 'Todos los datos están en este archivo. Para copiarlo así, detenga antes el servidor.',
      postgres: 'Haga las copias de seguridad con las herramientas de PostgreSQL.',
      memory: 'Nada se guarda: todo se pierde al detener el servidor.',
    },
    byCommand: 'Desde la línea de órdenes',
    sealed: 'Entrevistas por abrir',
    waiting: (n, count) =>
      n === 0
        ? 'Ninguna entrevista espera la clave privada.'
        : n === 1
          ? '1 entrevista espera la clave privada.'
          : `${count} entrevistas esperan la clave privada.`,
    opens: 'Este servidor tiene las claves que abren lo que recibe.',
    opensNot:
      'Este servidor solo tiene la mitad pública de las claves: recibe y guarda, pero no abre. Inícielo con todas las claves para revisar lo que espera.',
    lookingForSealed: 'Contando las entrevistas que esperan…',
  },
};
