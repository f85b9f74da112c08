/** How tools call the columns of those who attended, in English, Spanish, Portuguese and French, as keys are compared. */
export const PERSON_NAME =
  /^(user |full )?name( original name)?$|^(nombre|nombre completo|nombre de usuario|nombres y apellidos|nombre y apellidos?|apellidos y nombres|usuario|participante|asistente)( nombre original)?$|^nome( completo| de usuario)?( nome original)?$|^nom( complet)?( nom d origine)?$|^nama( lengkap)?$/
export const FIRST_NAME = /^(first name|given name|nombres?|nome|prenom)$/
export const LAST_NAME = /^(last name|surname|family name|apellidos?|sobrenome|nom de famille)$/
export const EMAIL =
  /^(user |work )?e ?mail( address)?$|^e mail del usuario$|^(direccion de )?correo( electronico)?( del usuario)?$|^(endereco de )?e ?mail( do usuario)?$|^adresse (e ?mail|de messagerie)$|^courriel$/
export const UPN = /\bupn\b/
export const JOIN =
  /^join time$|^hora de (union|entrada|ingreso|incorporacion|ingresso)$|^hora para unirse$|^horario de entrada$|^heure d (arrivee|entree)$/
export const LEAVE =
  /^leave time$|^hora de (salida|saida)$|^hora para salir$|^horario de saida$|^heure de (depart|sortie)$/
export const DURATION = /^(duration|duracion|duracao|duree)$/
export const DAY = /^(fecha|date|data|dia)( de la reunion| del evento)?$/
export const ORGANIZATION =
  /^(nombre de (la|el|su) |cual es (la|el|su) |a que )?(organizacion|entidad|comite|organization|organisation|organizacao|entidade)( (u|o|y|e) \p{L}+)*( (a |en |de )?(la |el )?(que|cual) .*)?$/u
