import type { QuickExitTexts } from './quick-exit-texts.ts';

export const quickExitInSpanish: QuickExitTexts = {
  button: 'Barrio',
  explained:
    'Si alguien se acerca, toque «Barrio» arriba (con teclado, Escape dos veces): en su lugar aparecen preguntas sobre el barrio. Lo que respondió no se pierde.',
  neutral: {
    title: 'Servicios del barrio',
    lead: 'Piense en su barrio durante los últimos doce meses. ¿Cómo le parece cada servicio?',
    page: (n, of) => `Pantalla ${n} de ${of}`,
    questions: {
      water: 'El agua potable',
      light: 'El alumbrado de las calles',
      rubbish: 'La recolección de basura',
      streets: 'El estado de calles y aceras',
      transport: 'El transporte público',
      parks: 'Los parques y las canchas',
    },
    grades: { good: 'Bueno', fair: 'Regular', bad: 'Malo', none: 'No hay' },
    wish: '¿Qué mejoraría primero en su barrio?',
    thanks: 'Gracias por su opinión',
    thanksBody: 'Puede volver atrás para cambiar algo.',
    back: 'Atrás',
    next: 'Siguiente',
    leave: 'Salir',
  },
};
