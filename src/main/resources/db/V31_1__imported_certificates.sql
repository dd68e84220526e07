-- Tables of certificates are imported like all others. One that waits has no cells that could be judged again: it has to be handed in anew.

insert into table_import (id, kind, shared, file_name, state, total, done, reason, cure, started_by, started_at, touched_at, committed_at)
select i.id, 'certificate', true, i.file_name, case i.state when 'pending' then 'refused' else i.state end, r.n, r.n,
       case i.state when 'pending' then '系统升级后，预览须重新生成' else '' end,
       case i.state when 'pending' then '请重新选择文件导入' else '' end, i.started_by, i.started_at, i.started_at, i.committed_at
from certificate_import i join person p on p.id = i.started_by
cross join lateral (select count(*)::int as n from certificate_import_row r where r.import_id = i.id) r;

insert into table_import_row (id, import_id, line, name, outcome, changes, reasons, applied)
select gen_random_uuid(), r.import_id, r.line, r.name, r.outcome,
       coalesce((select json_agg(json_build_array(c ->> 'column', c ->> 'was', c ->> 'is')) from json_array_elements(r.changes) c), '[]'),
       coalesce((select json_agg(json_build_array('', code, '')) from unnest(r.reasons) code), '[]'), r.applied
from certificate_import_row r join table_import i on i.id = r.import_id;

drop table certificate_import_row;
drop table certificate_import;
