package xuefa.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is measured, and what it stands beside. */
final class Cases implements AutoCloseable {
    static final Set<String> ALL = Set.of("saves");
    /** As many as the server's answer path has on two event loops. */
    private static final int LANES = 4;

    private static final double OFFERED_SAVES = 10_000;

    private final Hall hall;
    private final BenchedNode node;
    private final int floor;
    private final int connections;
    private final List<HttpLoad> loads = new ArrayList<>();
    private final BareInserts inserts;

    Cases(Hall hall, BenchedNode node, int floor, int connections) throws Exception {
        this.hall = hall;
        this.node = node;
        this.floor = floor;
        this.connections = connections;
        this.inserts = new BareInserts(node.postgres(), LANES);
    }

    List<Line> lines(Set<String> cases) throws Exception {
        List<Line> lines = new ArrayList<>();
        if (cases.contains("saves")) {
            lines.addAll(saves());
        }
        return lines;
    }

    private List<Line> saves() throws IOException, SQLException {
        List<Sheet> sheets = hall.newAttempts(hall.candidates());
        hall.rows().write(BareAnswers.TABLE);
        Saves phones = new Saves(hall, sheets, connections);
        Saves others = new Saves(hall, sheets, connections);
        BareAnswers answers = new BareAnswers(sheets);
        HttpLoad load = load(node.port());
        HttpLoad floorLoad = load(floor);
        Line saturated = Line.of("saves, saturated", time -> load.run(phones, Pace.saturated(time)));
        Line offered = Line.of("saves, 10,000/s offered", time -> load.run(phones, Pace.offered(OFFERED_SAVES, time)));
        return List.of(
                saturated,
                saturated.floor(
                        "the same POST held against the contract, no store",
                        time -> floorLoad.run(others, Pace.saturated(time))),
                saturated.floor("bare inserts, 200 rows each", time -> inserts.run(answers, time)),
                offered);
    }

    private HttpLoad load(int port) throws IOException {
        HttpLoad load = new HttpLoad(port, connections);
        loads.add(load);
        return load;
    }

    @Override
    public void close() throws IOException {
        inserts.close();
        for (HttpLoad load : loads) {
            load.close();
        }
    }
}
