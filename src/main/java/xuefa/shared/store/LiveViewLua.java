package xuefa.shared.store;

/**
 * The scripts that keep live views honest. The last two keys are always {@code ready} and {@code building}.
 *
 * <p>Both hold the run id of the Redis that wrote them: a Redis that died, or a replica that took its place, may have lost the
 * last second of writes but not these two keys, and then nothing is to be trusted.
 */
final class LiveViewLua {
    private LiveViewLua() {}

    private static final String RUN = """
            local info = redis.pcall('INFO', 'server')
            local run = type(info) == 'string' and string.match(info, 'run_id:(%x+)') or 'unknown'
            local ready, building = KEYS[#KEYS - 1], KEYS[#KEYS]
            local function of_this_run(token) return token and string.sub(token, -#run) == run end
            """;

    /** Put before a reading script: nothing is answered unless the view is whole. */
    static final String WHEN_READY = RUN + """
            if redis.call('GET', ready) ~= run then return false end
            """;

    /**
     * A token for a rebuild that begins now: {@code ARGV[1]}, or that of another rebuild under way. As long as it is there, nothing
     * has been lost since. Lives {@code ARGV[2]} seconds.
     */
    static final String BEGIN = RUN + """
            local token = redis.call('GET', building)
            if not of_this_run(token) then token = ARGV[1] .. '@' .. run end
            redis.call('SET', building, token, 'EX', ARGV[2])
            return token
            """;

    /** 1 when the view is whole: the token {@code ARGV[1]} is still there. Ready for {@code ARGV[2]} seconds. */
    static final String FINISH = RUN + """
            if redis.call('GET', ready) == run then return 1 end
            if redis.call('GET', building) ~= ARGV[1] or not of_this_run(ARGV[1]) then return 0 end
            redis.call('SET', ready, run, 'EX', ARGV[2])
            return 1
            """;
}
