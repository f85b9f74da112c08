-- A visits export that gives both the total and the pages of one day would count that day twice: the file is refused.
update file
set reason = 'Trae el total y las páginas de un mismo día, que se contarían dos veces. '
    || 'Deje en un archivo solo los totales y en otro solo las páginas.'
where file_id in (
  select file_id
  from visit_record
  group by file_id, municipality, date
  having bool_or(page = '') and bool_or(page <> '')
);

delete from visit_record where file_id in (select file_id from file where reason is not null);
delete from quarantine where file_id in (select file_id from file where reason is not null);
update file set kind = null, format = null, read = 0 where reason is not null;
