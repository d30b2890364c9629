# What several test files need. It works on the module that is imported already.

# A fault on demand: Add-Fault $emulator { $args[0]::On('POST', '/sp/keywords/list').Answer(503) }
function Add-Fault {
    [CmdletBinding()]
    param([object] $Emulator, [scriptblock] $Rule)

    $type = $Emulator.GetType().Assembly.GetType('AmazonAds.Emulator.FaultRule')
    $Emulator.Faults.Add((& $Rule $type))
}

# The request bodies that a path got, as objects, oldest first.
function Get-RequestCount {
    [CmdletBinding()]
    param([object] $Emulator, [string] $Path)

    $Emulator.Requests.Count('POST', $Path)
}

function Clear-Session {
    [CmdletBinding()]
    param()

    Stop-AdsEmulator
    Get-AdsConnection | Disconnect-AdsAccount
    Get-AdsRateLimit -Product | ForEach-Object { Disconnect-AdsProductApi $_.Connection }
    $null = Get-AdsMetric -Reset
    Set-AdsRateLimit -RequestsPerSecond 1000 -Burst 1000
}

# A type of the module's own libraries, which live in a load context that type literals do not see.
function Get-ModuleType {
    [CmdletBinding()]
    param([string] $Name)

    foreach ($assembly in [System.AppDomain]::CurrentDomain.GetAssemblies()) {
        $type = $assembly.GetType($Name)
        if ($type) { return $type }
    }

    throw "There is no type $Name."
}

# The whole number that a query on a store gives.
function Measure-Store {
    [CmdletBinding()]
    param([string] $Path, [string] $Query)

    # 100 says that there is a row.
    $sqlite = Get-ModuleType 'SQLitePCL.raw'
    $database = $statement = $null
    if ($sqlite::sqlite3_open($Path, [ref]$database) -ne 0) { throw "$Path does not open." }
    try {
        if ($sqlite::sqlite3_prepare_v2($database, $Query, [ref]$statement) -ne 0) { throw "Not understood: $Query" }
        if ($sqlite::sqlite3_step($statement) -ne 100) { throw "No row: $Query" }
        $sqlite::sqlite3_column_int64($statement, 0)
    }
    finally {
        if ($statement) { $statement.Dispose() }
        $database.Dispose()
    }
}

# How many seconds a script in a runspace of its own takes to end once it is stopped. It is stopped when -Until holds.
function Measure-Stop {
    [CmdletBinding()]
    param([scriptblock] $Until, [object] $Arguments, [Parameter(Position = 0)] [scriptblock] $Script)

    $shell = [powershell]::Create()
    try {
        $null = $shell.AddScript("Import-Module '$env:AMAZONADS_MODULE_PATH/AmazonAds.PowerShell.psd1'", $false).Invoke()
        $shell.Commands.Clear()
        $running = $shell.AddScript("$Script").AddArgument($Arguments).BeginInvoke()
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        while (-not (& $Until)) {
            if ($running.IsCompleted -or $clock.Elapsed.TotalSeconds -gt 20) { throw "It never came to where it is to be stopped: $($shell.Streams.Error)" }
            [System.Threading.Thread]::Yield() | Out-Null
        }

        (Measure-Command { $shell.Stop() }).TotalSeconds
        if ($shell.InvocationStateInfo.State -ne 'Stopped') { throw "It is $($shell.InvocationStateInfo.State)." }
    }
    finally {
        $shell.Dispose()
    }
}

# How often the catalogue of an emulator was asked, in all or for one operation.
function Measure-ProductCall {
    [CmdletBinding()]
    param([object] $Emulator, [string[]] $Operation = @('getItems', 'searchItems', 'getVariations', 'getBrowseNodes'))

    ($Operation | ForEach-Object { $Emulator.Requests.Count('POST', "/catalog/v1/$_") } | Measure-Object -Sum).Sum
}

# An emulator on a port, and a connection to its catalogue with a file of its own and a rate out of the way.
function Start-ProductEmulator {
    [CmdletBinding()]
    param([string] $Store, [string] $Cache = 'Smart', [string] $Name = 'test', [hashtable] $Limit = @{})

    $server = Start-AdsEmulator -ProductRequestsPerSecond 0 -RequestsPerSecond 0
    $emulator = $server.GetEmulator()
    $options = $emulator.Options
    if (-not $Limit.ContainsKey('RequestsPerSecond')) { $Limit.RequestsPerSecond = 10 }
    $address = $server.Endpoint.AbsoluteUri.TrimEnd('/')
    $connection = Connect-AdsProductApi -Name $Name -ClientId $options.ProductClientId -ClientSecret $options.ProductClientSecret `
        -CredentialVersion 3.1 -Marketplace www.amazon.com -PartnerTag $options.ProductPartnerTag `
        -Endpoint $address -TokenEndpoint "$address/auth/o2/token" -Store $Store -Cache $Cache @Limit
    [pscustomobject]@{ Emulator = $emulator; Connection = $connection; Address = $address }
}

# Runs a program of PostgreSQL, as an ordinary user where this is root: its server refuses to serve for root.
function Invoke-PostgresProgram {
    [CmdletBinding()]
    param([object] $Server, [string] $Program, [string[]] $Arguments)

    $all = @($Server.As) + $Program + $Arguments
    $rest = @($all | Select-Object -Skip 1)
    $output = & $all[0] @rest 2>&1
    if ($LASTEXITCODE -ne 0) { throw "$Program failed: $output" }
    $output
}

# Where PostgreSQL's programs are on this machine, or nothing where they are not or cannot be run.
function Find-PostgresProgram {
    [CmdletBinding()]
    param()

    if ($IsWindows -or -not (Get-Command pg_config -CommandType Application -ErrorAction Ignore)) { return }
    $folder = (pg_config --bindir).Trim()
    if (-not (Test-Path (Join-Path $folder 'initdb'))) { return }
    $as = @()
    if ((id -u) -eq 0) {
        $account = 'postgres', 'nobody' | Where-Object { $null = id -u $_ 2>&1; $LASTEXITCODE -eq 0 } | Select-Object -First 1
        if (-not $account -or -not (Get-Command setpriv -CommandType Application -ErrorAction Ignore)) { return }
        $as = 'setpriv', '--reuid', $account, '--regid', (id -g $account), '--clear-groups'
    }

    [pscustomobject]@{ Folder = $folder; As = $as }
}

# A PostgreSQL of the specs' own, in a folder that goes with it.
function Start-PostgresServer {
    [CmdletBinding()]
    param([string] $Password)

    $programs = Find-PostgresProgram
    $server = [pscustomobject]@{ As = $programs.As; Bin = $programs.Folder; Folder = $null; Port = 0; Password = $Password; Databases = 0 }
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $server.Port = $listener.LocalEndpoint.Port
    $listener.Stop()
    Push-Location ([System.IO.Path]::GetTempPath())
    try {
        $server.Folder = "$(Invoke-PostgresProgram $server mktemp '-d', (Join-Path (Get-Location) 'amazonads-postgres-XXXXXXXX'))".Trim()
        $null = Invoke-PostgresProgram $server /bin/sh '-c', "printf %s '$Password' > '$($server.Folder)/password'"
        $null = Invoke-PostgresProgram $server "$($server.Bin)/initdb" '--no-sync', '-D', "$($server.Folder)/data", '-U', 'ads', '--pwfile', "$($server.Folder)/password", '-A', 'scram-sha-256', '-E', 'UTF8', '--locale', 'C'
        $null = Invoke-PostgresProgram $server "$($server.Bin)/pg_ctl" 'start', '-w', '-D', "$($server.Folder)/data", '-l', "$($server.Folder)/log", '-o', "-p $($server.Port) -k '$($server.Folder)' -c listen_addresses=127.0.0.1 -c fsync=off"
    }
    finally {
        Pop-Location
    }

    $server
}

function Stop-PostgresServer {
    [CmdletBinding()]
    param([object] $Server)

    if (-not $Server.Folder) { return }
    $null = Invoke-PostgresProgram $Server "$($Server.Bin)/pg_ctl" 'stop', '-m', 'immediate', '-D', "$($Server.Folder)/data"
    $null = Invoke-PostgresProgram $Server /bin/rm '-rf', $Server.Folder
}

# What a query on a database gives, a line for each row.
function Read-PostgresDatabase {
    [CmdletBinding()]
    param([object] $Server, [string] $Database, [string] $Query)

    $env:PGPASSWORD = $Server.Password
    try {
        $lines = & "$($Server.Bin)/psql" -X -h 127.0.0.1 -p $Server.Port -U ads -d $Database -Atc $Query 2>&1
        if ($LASTEXITCODE -ne 0) { throw "$lines" }
        $lines
    }
    finally {
        Remove-Item Env:PGPASSWORD
    }
}

# The address of a new database, with its password.
function New-PostgresDatabase {
    [CmdletBinding()]
    param([object] $Server)

    $Server.Databases++
    $name = "ads_$($Server.Databases)"
    $null = Read-PostgresDatabase $Server postgres "CREATE DATABASE $name"
    [pscustomobject]@{ Name = $name; Address = "postgres://ads:$($Server.Password)@127.0.0.1:$($Server.Port)/$name"; Shown = "postgres://ads@127.0.0.1:$($Server.Port)/$name" }
}

Export-ModuleMember -Function Find-PostgresProgram, Start-PostgresServer, Stop-PostgresServer, Read-PostgresDatabase, New-PostgresDatabase, Add-Fault, Get-RequestCount, Clear-Session, Get-ModuleType, Measure-Store, Measure-Stop, Measure-ProductCall, Start-ProductEmulator
