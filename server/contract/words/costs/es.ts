import type { CostTexts } from './cost-texts.ts';

export const costsInSpanish: CostTexts = {
  indicators: {
    loss_total: {
      name: 'Valor perdido',
      definition: 'Lo que los delitos quitaron o destruyeron, en total.',
    },
    health_cost_total: {
      name: 'Gasto en salud',
      definition: 'Lo que víctimas y hogares pagaron por atención de salud a causa de los delitos, en total.',
    },
    crime_cost_total: {
      name: 'Valor perdido y gasto en salud',
      definition: 'Lo que se perdió en los delitos y lo que costó la atención de salud, en total.',
    },
    loss_mean: {
      name: 'Valor perdido por delito',
      definition: 'Lo que se perdió, por delito.',
    },
    health_cost_mean: {
      name: 'Gasto en salud por delito',
      definition: 'Lo que costó la atención de salud, por delito.',
    },
    loss_unknown: {
      name: 'Valor perdido desconocido',
      definition: 'Proporción de los delitos por los que se preguntó cuya pérdida no se conoce.',
    },
    health_cost_unknown: {
      name: 'Gasto en salud desconocido',
      definition: 'Proporción de los delitos por los que se preguntó cuyo gasto en salud no se conoce.',
    },
    loss_per_victim_person: {
      name: 'Valor perdido por víctima, personas',
      definition: 'Lo que se perdió en delitos contra las personas, por víctima.',
    },
    loss_per_victim_household: {
      name: 'Valor perdido por víctima, hogares',
      definition: 'Lo que se perdió en delitos contra el hogar, por hogar que los sufrió.',
    },
    loss_per_victim_adult_any: {
      name: 'Valor perdido por víctima, cualquier delito (INEGI)',
      definition:
        'Lo que se perdió en cualquier delito, por persona adulta que contó alguno. Mezcla personas y hogares.',
    },
    health_cost_per_victim_person: {
      name: 'Gasto en salud por víctima, personas',
      definition: 'Lo que costó la atención de salud por delitos contra las personas, por víctima.',
    },
    health_cost_per_victim_household: {
      name: 'Gasto en salud por víctima, hogares',
      definition: 'Lo que costó la atención de salud por delitos contra el hogar, por hogar que los sufrió.',
    },
    health_cost_per_victim_adult_any: {
      name: 'Gasto en salud por víctima, cualquier delito (INEGI)',
      definition:
        'Lo que costó la atención de salud por cualquier delito, por persona adulta que contó alguno. Mezcla personas y hogares.',
    },
    protection_total: {
      name: 'Gasto en protección',
      definition: 'Lo que los hogares pagaron por medidas contra el delito, en total.',
    },
    protection_mean: {
      name: 'Gasto en protección por hogar',
      definition:
        'Lo que los hogares pagaron por medidas contra el delito, por hogar. Los que no tomaron medidas pagaron 0.',
    },
    protection_unknown: {
      name: 'Gasto en protección desconocido',
      definition: 'Proporción de los hogares con medidas contra el delito que no saben o no dicen lo que pagaron.',
    },
    cost_total: {
      name: 'Costo del delito',
      definition: 'Valor perdido, gasto en salud y gasto en protección, en total.',
    },
    cost_gdp_share: {
      name: 'Costo del delito, proporción del PIB',
      definition: 'Valor perdido, gasto en salud y gasto en protección, divididos entre el producto interno bruto.',
    },
    cost_per_victim: {
      name: 'Costo del delito por persona afectada',
      definition: 'Valor perdido, gasto en salud y gasto en protección, por persona adulta que contó algún delito.',
    },
  },
  notes: {
    unknown: ({ amount, asked, unknown }) => `${amount}: no se conoce en ${unknown} de ${asked} respuestas.`,
    imputed: (count) =>
      `${count} de ellas llevan el monto de un registro parecido; el error estándar no lo toma en cuenta.`,
    winsorised: (most) => `Recortado: ${most} como máximo.`,
    prices: ({ factor, prices }) => `Los montos se multiplican por ${factor}, para estar en precios de: ${prices}.`,
    gdp: ({ amount, source }) => `Producto interno bruto: ${amount} (${source}).`,
  },
  amounts: {
    loss_amount: 'Valor perdido',
    health_cost: 'Gasto en salud',
    measures_cost_total: 'Gasto en protección',
    insurance_paid: 'Pagado por el seguro',
    days_lost: 'Días perdidos',
  },
  treatments: {
    known: 'de montos conocidos',
    unknown_as_0: 'desconocido cuenta como 0 (INEGI)',
    winsorised: 'desconocido como 0, montos mayores recortados',
    imputed: 'desconocido imputado',
  },
};
