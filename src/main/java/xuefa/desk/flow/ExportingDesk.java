package xuefa.desk.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xuefa.desk.flow.LookingAtDesk.Wanted;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Port: lists of the desk as tables, masked unless there is a reason; either way on record. Fails only when the record is away. */
public interface ExportingDesk {
    List<String> HEADER = List.of(
            "姓名", "身份证号", "工号", "单位", "岗位类别", "已修学时", "应修学时", "还差学时", "证件种类", "证件编号", "证件状态", "有效期至", "未参加考试", "最近提醒");

    /** @param unmasked why identity numbers are to be readable; empty: masked */
    record Order(Actor actor, Reach reach, Wanted wanted, Optional<String> unmasked) {}

    /** Puts the export on record. How many rows it will have; empty when the unit is out of reach, and then nothing is on record. */
    Future<Optional<Integer>> begin(Order order);

    /**
     * The rows in the order of the list, cells in the order of {@link #HEADER}; 100,000 of them take some seconds.
     *
     * @param taking gets each chunk, once what it returned for the one before has come
     */
    Future<Void> handOn(Order order, Function<List<List<Object>>, Future<Void>> taking);
}
