import type { WeightingDesignTexts } from './weighting-design-texts.ts';

export const weightingDesignInSpanish: WeightingDesignTexts = {
  heading: 'Diseño y réplicas',
  lead: 'Con réplicas, quien reciba los factores calcula errores estándar sin conocer los estratos ni las unidades primarias. Las hace el comando cifra weight, y no cambian el informe de esta página.',
  method: 'Réplicas',
  none: 'Ninguna',
  methods: { jackknife: 'Jackknife', balanced: 'Medias muestras equilibradas', bootstrap: 'Bootstrap' },
  about: {
    jackknife: 'Una réplica por unidad primaria, sin ella.',
    balanced: 'La mitad de cada estrato; cada estrato debe tener dos unidades primarias.',
    bootstrap: 'Unidades primarias sorteadas con reemplazo en cada estrato.',
  },
  rho: 'Coeficiente de Fay',
  rhoHint: 'De 0 a menos de 1. Con 0 la otra mitad no cuenta.',
  count: 'Número de réplicas',
  countHint: 'De 2 a 2000.',
  seed: 'Semilla del sorteo',
  seedHint: 'Un número entero. La misma semilla da las mismas réplicas.',
  lonelyPsu: 'Un estrato con una sola unidad primaria',
  lonelyPsus: {
    fail: 'Es un error',
    remove: 'No cuenta en la varianza',
    certainty: 'Se tomó con certeza: sin varianza',
    adjust: 'Se compara con la media de todos los estratos',
    average: 'Toma la varianza media de los demás',
  },
  note: 'El diseño de una edición tiene estratos y unidades primarias, sin corrección por población finita ni etapas posteriores: los errores quedan del lado seguro. Los grados de libertad se eligen en cada tabla.',
};
