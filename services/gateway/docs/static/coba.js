// The trial page: send the files, show progress, offer the workbook. Plain JavaScript, no library.
const at = (id) => document.getElementById(id);
const POLL_MS = 500;
const PATIENCE = 20; // polls in a row that may fail before we say so: a service may be restarting
let headers = {};

const told = (problem) => [problem.detail, ...(problem.errors || []).map((e) => e.pesan), problem.saran].filter(Boolean).join(" ");

async function asked(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Error("Layanan tidak terjangkau. Periksa sambungan, lalu ulangi.");
  }
  if (answer.ok) return answer;
  throw new Error(told(await answer.json().catch(() => ({ detail: `Layanan menjawab ${answer.status}.` }))));
}

async function signIn(form) {
  if (!form.client_id) return;
  const body = new URLSearchParams({
    grant_type: "client_credentials", client_id: form.client_id.value, client_secret: form.client_secret.value,
  });
  const answer = await asked("/oauth2/token", { method: "POST", body });
  headers = { Authorization: `Bearer ${(await answer.json()).access_token}` };
}

async function follow(id) {
  for (let missed = 0; ; ) {
    let row = null;
    try {
      row = await (await asked(`/v1/coba/${id}`, { headers })).json();
      missed = 0;
    } catch (lost) {
      missed += 1;
      if (missed > PATIENCE) throw lost;
    }
    if (row) {
      at("tahap").textContent = `${row.tahap} — ${row.persen} %`;
      at("maju").value = row.persen;
      if (row.status === "SELESAI") return row;
      if (["GAGAL", "DIBATALKAN"].includes(row.status)) throw new Error(row.galat);
    }
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

async function offer(id) {
  const answer = await asked(`/v1/coba/${id}/hasil.xlsx`, { headers });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = "hasil-seimbang.xlsx";
  link.className = "unduh";
  link.textContent = "Unduh hasil-seimbang.xlsx";
  at("unduh").replaceChildren(link);
}

function begin() {
  at("galat").textContent = "";
  at("unduh").replaceChildren();
  at("ringkasan").hidden = true;
  at("maju").value = 0;
  at("maju").hidden = false;
  at("tahap").textContent = "mengunggah";
  at("hitung").disabled = true;
}

at("muat").addEventListener("submit", async (event) => {
  event.preventDefault();
  begin();
  try {
    await signIn(event.target);
    const body = new FormData();
    for (const file of event.target.berkas.files) body.append("berkas", file);
    const made = await (await asked("/v1/coba", { method: "POST", body, headers })).json();
    const row = await follow(made.id);
    at("ringkasan").textContent = row.ringkasan_teks.join("\n");
    at("ringkasan").hidden = false;
    await offer(made.id);
  } catch (wrong) {
    at("galat").textContent = wrong.message;
    at("tahap").textContent = "";
    at("maju").hidden = true;
  } finally {
    at("hitung").disabled = false;
  }
});
