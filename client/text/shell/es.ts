import type { ShellTexts } from './shell-texts.ts';

export const shellInSpanish: ShellTexts = {
  productLead: 'Encuestas de victimización, de la pregunta a la cifra publicada.',
  signIn: 'Entrar',
  user: 'Usuario',
  password: 'Contraseña',
  signingIn: 'Entrando…',
  signInFailed: 'El usuario o la contraseña no coinciden. Revíselos y vuelva a intentar.',
  sessionEnded: 'La sesión terminó. Entre de nuevo para continuar; nada de lo guardado se perdió.',
  fillUser: 'Escriba su usuario.',
  fillPassword: 'Escriba su contraseña.',
  signOut: 'Salir',
  changePassword: 'Cambiar la contraseña',
  tokens: 'Claves para programas',
  currentPassword: 'Contraseña actual',
  newPassword: 'Contraseña nueva',
  newPasswordHint: 'Al menos 12 caracteres. Una frase larga es más fácil de recordar.',
  repeatPassword: 'Repita la contraseña nueva',
  passwordsDiffer: 'Las dos contraseñas nuevas son distintas. Escríbalas de nuevo.',
  passwordTooShort: 'La contraseña nueva debe tener al menos 12 caracteres.',
  passwordTooLong: 'La contraseña puede tener hasta 200 caracteres.',
  passwordFlaws: {
    'password-known':
      'Es una de las contraseñas que todo el mundo prueba primero. Elija otra: varias palabras sin relación entre sí son fáciles de recordar.',
    'password-pattern': 'Se repite o sigue el teclado o el abecedario. Elija otra.',
    'password-about-account': 'Es poco más que el nombre, el usuario o el nombre del producto. Elija otra.',
  },
  currentPasswordWrong: 'La contraseña actual no es correcta.',
  passwordChanged: 'La contraseña cambió y todas sus sesiones terminaron. Entre con la nueva.',
  savePassword: 'Guardar y volver a entrar',
  otherSessions: {
    title: 'Otras sesiones',
    body: 'Si perdió un equipo o dejó su cuenta abierta en otro, termine aquí esas sesiones. Esta sigue abierta.',
    end: 'Terminar las otras sesiones',
    ended: (n) =>
      n === 0
        ? 'No había otras sesiones abiertas.'
        : n === 1
          ? 'La otra sesión terminó.'
          : `Las otras ${n} sesiones terminaron.`,
  },
  cancel: 'Cancelar',
  back: 'Volver',
  account: 'Cuenta',
  language: 'Idioma',
  loading: 'Cargando…',
  retry: 'Intentar de nuevo',
  skipToContent: 'Ir al contenido',
  noConnectionTitle: 'No hay conexión con el servidor',
  noConnectionBody: 'Revise la red e intente de nuevo. Lo que está guardado en este equipo sigue aquí.',
  unexpectedTitle: 'Esta página no pudo continuar',
  unexpectedBody: 'Lo guardado no se perdió. Vuelva a cargar la página para continuar.',
  reload: 'Volver a cargar',
  problemMemory:
    'Hacer esto toma más memoria de la que el servidor da a una tarea. Elija menos tablas o un archivo más pequeño, o pida que se haga con el comando cifra en una máquina más grande.',
  problemUnknown: 'El servidor no pudo completar la petición. Intente de nuevo en un momento.',
  problemOffline: 'No hay conexión con el servidor. Revise la red e intente de nuevo.',
  problemNotTheServer:
    'Contestó otra cosa y no el servidor: quizá esta red pide entrar en una página suya, o el servidor se está reiniciando. Lo guardado sigue aquí. Entre en la red con el navegador, o use otra, e intente de nuevo.',
  problemTooLarge: (megabytes) =>
    `Es demasiado grande: aquí caben ${megabytes} MB. No se guardó nada. Quite lo que no haga falta o envíelo por partes.`,
  problemVersion: 'No hay tal versión del cuestionario. Búsquela en la lista de cuestionarios.',
  problemQuestionnaire:
    'El cuestionario de este caso aún no está en la tableta. Busque red una vez e intente de nuevo; después se abre sin red.',
  problemTooMany: (minutes) =>
    minutes > 1
      ? `Demasiados intentos. Espere ${minutes} minutos y vuelva a intentar, o entre desde un equipo en el que ya haya entrado.`
      : 'Demasiados intentos. Espere un minuto y vuelva a intentar.',
  accountDisabled: 'Esta cuenta está desactivada. Pida a la administración que la active.',
  roles: {
    interviewer: 'Entrevista',
    supervisor: 'Supervisión',
    designer: 'Diseño',
    statistician: 'Estadística',
    admin: 'Administración',
  },
  admin: {
    title: 'Administración',
    importSample: 'Cargar la muestra desde un archivo CSV',
    help: 'Ver todas las órdenes',
  },
};
