import start from "./pkg/klarsyn_portal.js";

start();
