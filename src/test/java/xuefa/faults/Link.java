package xuefa.faults;

/** What a server is connected with. */
enum Link {
    CLIENTS,
    POSTGRES,
    REDIS
}
