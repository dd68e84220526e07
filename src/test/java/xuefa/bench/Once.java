package xuefa.bench;

import java.util.function.BiConsumer;

/** Something that each of many does once: connection by connection, in turn, until all have. */
final class Once implements HttpLoad.Source {
    private final int many;
    private final int connections;
    private final int[] done;
    private final BiConsumer<Integer, HttpRequest> request;

    /** @param request writes the request of one of them, counted from 0 */
    Once(int many, int connections, BiConsumer<Integer, HttpRequest> request) {
        this.many = many;
        this.connections = connections;
        this.done = new int[connections];
        this.request = request;
    }

    @Override
    public boolean next(int connection, HttpRequest into) {
        int which = connection + connections * done[connection]++;
        if (which >= many) {
            return false;
        }
        into.body();
        request.accept(which, into);
        return true;
    }
}
