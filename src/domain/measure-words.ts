/** How each way of measuring (`forma` of a plan) is told to people. */
export const MEASURE_WORDS: Record<string, string> = {
  visitas: 'Suma de visitas',
  titulos_distintos: 'Títulos distintos publicados',
  dias_con_publicacion: 'Días distintos con alguna publicación',
  eventos_del_mes_siguiente: 'Eventos publicados en el mes para el mes siguiente',
  publicaciones_por_seccion: 'Publicaciones, también por sección',
  entrega_a_tiempo: 'Información entregada a tiempo sobre la solicitada',
  existencias: 'Títulos distintos publicados hasta la fecha',
  titulos_sobre_declarado: 'Títulos distintos publicados sobre los declarados',
  existencias_sobre_declarado: 'Títulos publicados hasta la fecha sobre los declarados',
  eventos: 'Eventos realizados',
  eventos_con_asistencia: 'Eventos con una asistencia mínima',
  asistentes: 'Suma de asistentes',
  personas_sobre_declarado: 'Personas distintas sobre el total declarado',
  declarado: 'Valor declarado',
  razon_declarada: 'Razón declarada: numerador sobre denominador',
}
