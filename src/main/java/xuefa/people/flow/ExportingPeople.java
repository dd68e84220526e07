package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Port: people as rows of a table, masked unless there is a reason; either way it is on record. */
public interface ExportingPeople {
    int MOST = 50_000;

    /**
     * @param unmasked why numbers are to be readable; empty: masked
     */
    record Order(Actor actor, Reach reach, Optional<UUID> unitId, Optional<String> unmasked, LocalDate today) {}

    /**
     * A row for each post in force, ordered by unit and name; at most {@link #MOST}, cells in the order of {@link #HEADER}.
     * Empty: out of reach.
     */
    Future<List<List<String>>> rows(Order order);

    List<String> HEADER =
            List.of("姓名", "身份证号", "手机号", "工号", "单位", "岗位类别", "单位职务", "职务层级", "用工性质", "在编", "在册", "在岗", "生效日期");
}
