-- takes a file out; the days of its visits are to be counted anew
insert into kept.touched_day
select municipality, date
from kept.visit_day
where file_id = getvariable('file_id');

delete from kept.source_file where file_id = getvariable('file_id');
delete from kept.visit_record where file_id = getvariable('file_id');
delete from kept.page where file_id = getvariable('file_id');
delete from kept.visit_day where file_id = getvariable('file_id');
delete from kept.period_record where file_id = getvariable('file_id');
delete from kept.publication_record where file_id = getvariable('file_id');
delete from kept.attendance_record where file_id = getvariable('file_id');
delete from kept.measurement_record where file_id = getvariable('file_id');
delete from kept.improvement_record where file_id = getvariable('file_id');
delete from kept.activity_record where file_id = getvariable('file_id');
delete from kept.reject where file_id = getvariable('file_id');
delete from kept.mended_record where file_id = getvariable('file_id');
