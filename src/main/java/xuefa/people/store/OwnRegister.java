package xuefa.people.store;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.people.Person;
import xuefa.people.flow.OwnData;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/** What the register keeps of somebody, with their own numbers unmasked, and who looked at those. */
public final class OwnRegister implements OwnData {
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("岗位", """
                select u.name as "单位", o.category as "岗位类别", o.role as "单位职务", o.level as "职务层级",
                       o.valid_from as "起", o.valid_to as "止"
                from post o join unit u on u.id = o.unit_id where o.person_id = $1 order by o.valid_from
                """);
        TABLES.put("用工性质", """
                select kind as "性质", valid_from as "起", valid_to as "止" from employment where person_id = $1 order by valid_from
                """);
        TABLES.put("在编、在册、在岗", """
                select flag as "项目", valid_from as "起", valid_to as "止" from standing where person_id = $1 order by valid_from
                """);
        TABLES.put("任期", """
                select u.name as "单位", t.valid_from as "起", t.valid_to as "止"
                from tenure t join unit u on u.id = t.unit_id where t.person_id = $1 order by t.valid_from
                """);
        TABLES.put("长期休假与外派", """
                select kind as "类别", valid_from as "起", valid_to as "止", approved_by as "批准"
                from absence where person_id = $1 order by valid_from
                """);
        TABLES.put("更正前的记录", """
                select fact as "项目", until as "更正时间", content::text as "原内容"
                from register_history where person_id = $1 order by id
                """);
        TABLES.put("谁查看过我的完整号码，或者改过我的登记", """
                select to_char(at, 'YYYY-MM-DD HH24:MI:SSOF') as "时间", code as "操作", reason as "理由"
                from audit_entry where subject_kind = 'person' and subject_id = $1::uuid::text order by at
                """);
    }

    private final RecordStore store;
    private final OpenedPeople opened;
    private final OwnTables tables;

    public OwnRegister(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.opened = new OpenedPeople(cipher);
        this.tables = new OwnTables(store, part(), TABLES);
    }

    /** Statements by title, beside what is sealed. */
    public static Map<String, String> tables() {
        return Map.copyOf(TABLES);
    }

    @Override
    public String part() {
        return "register";
    }

    @Override
    public Future<List<Table>> of(UUID personId) {
        return store.inTransaction(tx -> opened.open(tx, personId))
                .compose(found -> tables.of(personId).map(read -> {
                    List<Table> all = new ArrayList<>();
                    Person person = found.get(personId);
                    if (person != null) {
                        all.add(new Table("本人", List.of(self(person))));
                    }
                    all.addAll(read);
                    return all;
                }));
    }

    private static Map<String, String> self(Person person) {
        Map<String, String> self = new LinkedHashMap<>();
        self.put("姓名", person.name());
        self.put("身份证号", person.identityNumber().map(number -> number.text()).orElse(""));
        self.put("手机号", person.phone().map(number -> number.text()).orElse(""));
        self.put("工号", person.workNumber().orElse(""));
        return self;
    }
}
