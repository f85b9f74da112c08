/** The rules of the method page that other pages link to: the anchors of its headings. */
export const METHOD_RULES = [
  'palabras',
  'alcanzado',
  'razones',
  'plazos',
  'estados',
  'periodos',
  'cero-y-dato-que-falta',
  'puntaje',
  'fecha-de-corte',
  'serie',
  'tendencia',
  'estacional',
  'limites-del-proceso',
  'seguridad',
  'ritmo',
  'proyeccion',
  'comparar',
  'frases',
  'revision-del-plan',
  'indicios',
  'decisiones',
  'alcance',
  'fuentes',
  'diccionario',
] as const

export type MethodRule = (typeof METHOD_RULES)[number]
