package xuefa.faults;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import xuefa.support.NodeProcess;

/** Lets faults happen to an installation. One thread. */
final class Breaking {
    private static final int PATIENCE = 600;

    private final Installation installation;

    Breaking(Installation installation) {
        this.installation = installation;
    }

    /** Returns when it is healed; what heals by itself may still be at it. */
    void happen(Fault fault) throws IOException, InterruptedException {
        switch (fault.kind()) {
            case SERVER_KILLED -> killServer(fault);
            case POSTGRES_KILLED -> replaced(kill(installation::postgresProcess), installation::postgresProcess);
            case REDIS_KILLED -> replaced(kill(installation::redisProcess), installation::redisProcess);
            case EVERYTHING_KILLED -> {
                kill(installation::postgresProcess);
                kill(installation::redisProcess);
                killServer(fault);
            }
            case SERVER_STOPPED -> stop(installation.serverProcess(), fault);
            case POSTGRES_STOPPED -> stop(running(installation::postgresProcess), fault);
            case REDIS_STOPPED -> stop(running(installation::redisProcess), fault);
            case REDIS_EMPTIED -> emptyRedis();
            case CLIENTS_CUT, POSTGRES_CUT, REDIS_CUT -> {
                link(fault).refuse();
                heal(fault);
            }
            case CLIENTS_DELAYED, POSTGRES_DELAYED, REDIS_DELAYED -> flow(fault, Flow.delayed(fault.delay()));
            case CLIENTS_TRICKLING, POSTGRES_TRICKLING, REDIS_TRICKLING ->
                flow(fault, Flow.trickling(fault.bytesPerSecond()));
            case CLIENTS_HALF_OPEN, POSTGRES_HALF_OPEN, REDIS_HALF_OPEN -> flow(fault, Flow.HELD);
        }
    }

    private void killServer(Fault fault) throws IOException, InterruptedException {
        ProcessHandle server = installation.serverProcess();
        NodeProcess.signal(server, "KILL");
        server.onExit().join();
        Thread.sleep(fault.lasting());
        installation.startServer();
    }

    private static ProcessHandle kill(Supplier<Optional<ProcessHandle>> store)
            throws IOException, InterruptedException {
        ProcessHandle process = running(store);
        NodeProcess.signal(process, "KILL");
        for (int i = 0; i < PATIENCE && process.isAlive(); i++) {
            Thread.sleep(10);
        }
        return process;
    }

    /** Waits until another one has taken its place, so that nobody is still served by what the killed one left. */
    private static void replaced(ProcessHandle killed, Supplier<Optional<ProcessHandle>> store)
            throws InterruptedException {
        for (int i = 0; i < PATIENCE && running(store).equals(killed); i++) {
            Thread.sleep(50);
        }
    }

    private void emptyRedis() throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            try {
                NodeProcess.empty(installation.redis());
                return;
            } catch (IOException | IllegalStateException away) {
                if (i == PATIENCE) {
                    throw away;
                }
                Thread.sleep(50);
            }
        }
    }

    /** It may just be on its way up from the fault before. */
    private static ProcessHandle running(Supplier<Optional<ProcessHandle>> store) throws InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            Optional<ProcessHandle> found = store.get();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("a store is not started again");
    }

    private static void stop(ProcessHandle process, Fault fault) throws IOException, InterruptedException {
        NodeProcess.signal(process, "STOP");
        Thread.sleep(fault.lasting());
        NodeProcess.signal(process, "CONT");
    }

    private void flow(Fault fault, Flow flow) throws InterruptedException {
        link(fault).flow(fault.upward() ? flow : Flow.FREE, fault.downward() ? flow : Flow.FREE);
        heal(fault);
    }

    private void heal(Fault fault) throws InterruptedException {
        Thread.sleep(fault.lasting());
        link(fault).heal();
    }

    private TcpProxy link(Fault fault) {
        return installation.link(Objects.requireNonNull(fault.kind().link()));
    }
}
