import type { QuickExitTexts } from './quick-exit-texts.ts';

export const quickExitInPortuguese: QuickExitTexts = {
  button: 'Bairro',
  explained:
    'Se alguém se aproximar, toque em “Bairro” acima (no teclado, Esc duas vezes): aparecem no lugar perguntas sobre o bairro. O que você respondeu não se perde.',
  neutral: {
    title: 'Serviços do bairro',
    lead: 'Pense no seu bairro nos últimos doze meses. O que você acha de cada serviço?',
    page: (n, of) => `Tela ${n} de ${of}`,
    questions: {
      water: 'A água potável',
      light: 'A iluminação das ruas',
      rubbish: 'A coleta de lixo',
      streets: 'O estado das ruas e calçadas',
      transport: 'O transporte público',
      parks: 'As praças e quadras',
    },
    grades: { good: 'Bom', fair: 'Regular', bad: 'Ruim', none: 'Não há' },
    wish: 'O que você melhoraria primeiro no seu bairro?',
    thanks: 'Agradecemos a sua opinião',
    thanksBody: 'Você pode voltar para mudar algo.',
    back: 'Voltar',
    next: 'Avançar',
    leave: 'Sair',
  },
};
