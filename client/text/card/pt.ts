import type { CardTexts } from './card-texts.ts';

export const cardInPortuguese: CardTexts = {
  open: 'Mostrar meu cartão',
  title: 'Quem visita você',
  interviewsFor: 'Faz entrevistas para',
  credential: (user) => `Credencial: ${user}`,
  verify: 'Você pode ligar agora para confirmar:',
  none: 'A supervisão ainda não escreveu os dados da instituição.',
  formTitle: 'Cartão de identificação',
  formLead: 'As pessoas entrevistadas o veem no tablet, para confirmar quem as visita.',
  institution: 'Instituição',
  phone: 'Telefone para confirmar',
  save: 'Salvar o cartão',
  saved: 'Cartão salvo. Os tablets o recebem quando tiverem rede.',
  missing: 'Escreva o nome da instituição.',
  wrongPhone: 'Escreva um número de telefone.',
};
